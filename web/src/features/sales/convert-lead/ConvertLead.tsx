import { SolutionOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useObject } from '@/records/definitions'
import type { ExtensionProps } from '@/records/extensions'
import { isConverted } from './conversion'

const ConvertDialog = lazy(() => import('./ConvertDialog'))

/** Makes account, contact and opportunity of a lead. */
export function ConvertLead({ object, record }: ExtensionProps) {
  const { t } = useTranslation('sales')
  const account = useObject('account')
  const [open, setOpen] = useState(false)
  // While the result is looked at the lead is converted already, and its dialog stays.
  if (!open && (!object.may.change || !account || isConverted(record))) return null
  return (
    <>
      {!isConverted(record) && (
        <Button type="primary" icon={<SolutionOutlined aria-hidden="true" />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('convert.button')}
        </Button>
      )}
      {open && (
        <Suspense>
          <ConvertDialog object={object} record={record} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
