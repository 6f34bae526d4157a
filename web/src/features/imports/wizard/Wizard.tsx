import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useNavigate } from 'react-router'
import { useAddress } from '@/lib/useAddress'
import { Bones } from '@/ui/Bones'
import { ErrorState } from '@/ui/ErrorState'
import { messageOf } from '@/ui/messageOf'
import type { Import } from './calls'
import { CheckStep } from './check/CheckStep'
import { FieldsStep } from './fields/FieldsStep'
import { FileStep } from './file/FileStep'
import { FileTabs } from './frame/FileTabs'
import { Foot } from './frame/Foot'
import { Frame } from './frame/Frame'
import { type Position, positionOf } from './frame/position'
import { hasBegun, previewQuery } from './queries'
import { RunStep } from './run/RunStep'
import { useRun } from './run/useRun'

/** The steps with the files in hand, in the order in which they will go. */
export function Wizard({ files }: { files: readonly Import[] }) {
  const navigate = useNavigate()
  const { search, put } = useAddress()
  const run = useRun(files)
  const ids = files.map((file) => file.id)
  const at = positionOf({ step: search.get('step'), file: search.get('file') }, ids, run.going || files.some(hasBegun))
  const go = ({ step, file }: Position) => {
    put({ step, file }, 'push')
    document.querySelector('#page')?.scrollTo(0, 0)
  }
  const file = files.find((one) => one.id === at.file)
  const upload = () => void navigate(`/imports/new?with=${ids.join(',')}`)
  if (at.step === 'run') {
    return (
      <Frame at="run">
        <RunStep files={files} run={run} />
      </Frame>
    )
  }
  const one = at.step === 'file' || at.step === 'fields'
  return (
    <Frame
      at={at.step}
      onGo={(step) => (step === 'upload' ? upload() : go({ step, file: at.file }))}
      files={one && <FileTabs files={files} at={at.file} onGo={(id) => go({ step: at.step, file: id })} />}
      foot={<Foot files={files} at={at} onGo={go} onUpload={upload} onStart={run.go} />}
    >
      {Boolean(run.error) && <Alert type="error" showIcon title={messageOf(run.error)} style={{ marginBottom: 16 }} />}
      {one && file ? <OneFile key={file.id} step={at.step} file={file} before={ids.slice(0, ids.indexOf(file.id))} /> : <CheckStep files={files} onGo={(step, id) => go({ step, file: id })} />}
    </Frame>
  )
}

function OneFile({ step, file, before }: { step: Position['step']; file: Import; before: readonly string[] }) {
  const preview = useQuery(previewQuery(file.id, before))
  if (!preview.data) return preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : <Bones paragraph={{ rows: 8 }} />
  return step === 'file' ? <FileStep file={file} preview={preview.data} /> : <FieldsStep preview={preview.data} before={before} />
}
