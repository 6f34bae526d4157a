import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/me'
import { messageOf } from '@/ui/messageOf'
import { useNotice } from '@/ui/useNotice'
import { useObject } from '../definitions'
import { kindOf } from '../fields'
import type { ListControl } from '../list/useListState'
import { columnsBody, useViewWrites } from './useViews'
import { type SavedView, savedView } from './views'

interface Props {
  control: ListControl
  /** The view whose name and sharing are changed; null to save what the list shows as a new one. */
  view: SavedView | null
  onClose: () => void
}

type Sharing = SavedView['sharedWith']

/** Name and sharing of a view. */
export default function SaveView({ control, view, onClose }: Props) {
  const { t } = useTranslation(['views', 'common'])
  const { done } = useNotice()
  const me = useMe()
  const { object, state, set } = control
  const { create, change, busy } = useViewWrites(object)
  const [name, setName] = useState(view?.name ?? '')
  const [sharedWith, setSharedWith] = useState<Sharing>(view?.sharedWith ?? 'none')
  const [teamId, setTeamId] = useState<unknown>(view?.teamId ?? me.teamId ?? null)
  const [wrong, setWrong] = useState<string | null>(null)
  const team = useObject('user')?.fields.find((field) => field.name === 'teamId')
  const { Editor } = kindOf(team ?? { type: 'reference' })
  const save = async () => {
    if (!name.trim()) {
      setWrong(t('nameNeeded'))
      return
    }
    const body = { name: name.trim(), sharedWith, teamId: sharedWith === 'team' && typeof teamId === 'string' ? teamId : null }
    try {
      if (view) await change({ view, body })
      else {
        const made = await create({ ...body, object: object.name, columns: columnsBody(state.columns), filter: state.filter || null, sort: state.sort, layout: state.layout, position: null })
        set({ view: savedView(made, object) })
      }
      done(t('saved', { name: body.name }))
      onClose()
    } catch (error) {
      setWrong(messageOf(error))
    }
  }
  return (
    <Modal open title={view ? view.name : t('saveAs')} okText={t('common:save')} cancelText={t('common:cancel')} onOk={() => void save()} onCancel={onClose} confirmLoading={busy} width={440}>
      <Form layout="vertical" requiredMark={false} onFinish={() => void save()}>
        <Form.Item label={t('name')} htmlFor="view-name" {...(wrong ? { validateStatus: 'error' as const, help: wrong } : {})}>
          <Input id="view-name" value={name} maxLength={100} autoFocus onChange={(event) => setName(event.target.value)} />
        </Form.Item>
        <Form.Item label={t('sharedWith')} extra={t('shareHint')}>
          <Radio.Group
            value={sharedWith}
            onChange={(event) => setSharedWith(event.target.value as Sharing)}
            options={(['none', 'team', ...(me.may.administer || view?.sharedWith === 'everyone' ? (['everyone'] as const) : [])] as const).map((value) => ({ value, label: t(`with.${value}`) }))}
          />
        </Form.Item>
        {sharedWith === 'team' && me.may.administer && team && Editor && (
          <Form.Item label={t('team')} htmlFor="view-team">
            <Editor id="view-team" field={{ ...team, required: true }} value={teamId} onChange={setTeamId} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
