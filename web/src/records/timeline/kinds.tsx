import { CheckCircleOutlined, CheckSquareOutlined, CommentOutlined, DeleteOutlined, EditOutlined, EnvironmentOutlined, FileTextOutlined, MailOutlined, MessageOutlined, PhoneOutlined, PlusCircleOutlined, RollbackOutlined, TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

const icons = {
  created: <PlusCircleOutlined aria-hidden="true" />,
  updated: <EditOutlined aria-hidden="true" />,
  deleted: <DeleteOutlined aria-hidden="true" />,
  restored: <RollbackOutlined aria-hidden="true" />,
  call: <PhoneOutlined aria-hidden="true" />,
  visit: <EnvironmentOutlined aria-hidden="true" />,
  meeting: <TeamOutlined aria-hidden="true" />,
  email: <MailOutlined aria-hidden="true" />,
  message: <MessageOutlined aria-hidden="true" />,
  note: <FileTextOutlined aria-hidden="true" />,
  task: <CheckSquareOutlined aria-hidden="true" />,
  task_done: <CheckCircleOutlined aria-hidden="true" />,
}

/** The icon of a kind of event. */
export const iconOfKind = (kind: string): ReactNode => (hasVerb(kind) ? icons[kind] : <CommentOutlined aria-hidden="true" />)

/** Whether Rapport has words of its own for a kind; those that administrators add have none. */
export const hasVerb = (kind: string): kind is keyof typeof icons => Object.hasOwn(icons, kind)

/** Kinds that take a while; the others have no duration to note. */
export const takesTime = (kind: string): boolean => kind === 'call' || kind === 'meeting' || kind === 'visit'
