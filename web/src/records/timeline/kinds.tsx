import { CheckCircleOutlined, CheckSquareOutlined, CommentOutlined, DeleteOutlined, EditOutlined, EnvironmentOutlined, FileTextOutlined, MailOutlined, MessageOutlined, PhoneOutlined, PlusCircleOutlined, RollbackOutlined, TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

const icons = {
  created: <PlusCircleOutlined />,
  updated: <EditOutlined />,
  deleted: <DeleteOutlined />,
  restored: <RollbackOutlined />,
  call: <PhoneOutlined />,
  visit: <EnvironmentOutlined />,
  meeting: <TeamOutlined />,
  email: <MailOutlined />,
  message: <MessageOutlined />,
  note: <FileTextOutlined />,
  task: <CheckSquareOutlined />,
  task_done: <CheckCircleOutlined />,
}

/** The icon of a kind of event. */
export const iconOfKind = (kind: string): ReactNode => (hasVerb(kind) ? icons[kind] : <CommentOutlined />)

/** Whether Rapport has words of its own for a kind; those that administrators add have none. */
export const hasVerb = (kind: string): kind is keyof typeof icons => Object.hasOwn(icons, kind)

/** Kinds that take a while; the others have no duration to note. */
export const takesTime = (kind: string): boolean => kind === 'call' || kind === 'meeting' || kind === 'visit'
