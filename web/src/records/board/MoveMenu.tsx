import { Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { titleOf, valueOf } from '../definitions'
import type { RecordData } from '../types'
import styles from './board.module.css'
import { useBoardContext } from './context'
import { Dot } from './Head'

interface Props {
  record: RecordData
  at: DOMRect
  onMove: (to: string | null) => void
  onClose: () => void
}

/** Where a card can go, for fingers and for those who do not drag. One menu serves all cards. */
export function MoveMenu({ record, at, onMove, onClose }: Props) {
  const { t } = useTranslation('board')
  const { board, columns } = useBoardContext()
  const here = valueOf(record, board.field) ?? null
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement="bottomRight"
      classNames={{ root: styles.menu ?? '' }}
      onOpenChange={(open) => !open && onClose()}
      menu={{
        items: [
          {
            type: 'group',
            label: t('moveOf', { name: titleOf(record, board.object) }),
            children: columns
              .filter((c) => c.value !== null)
              .map((c) => ({ key: c.value ?? '', label: c.label, icon: <Dot column={c} />, disabled: c.value === here, extra: c.hint })),
          },
        ],
        onClick: ({ key }) => {
          onClose()
          onMove(key)
        },
      }}
    >
      <span className={styles.anchor} style={{ left: at.left, top: at.top, width: at.width, height: at.height }} />
    </Dropdown>
  )
}
