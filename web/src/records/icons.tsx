import { AppstoreOutlined, BankOutlined, BulbOutlined, CheckSquareOutlined, CommentOutlined, DollarOutlined, ShoppingOutlined, TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

const icons: Record<string, ReactNode> = {
  account: <BankOutlined aria-hidden="true" />,
  contact: <TeamOutlined aria-hidden="true" />,
  lead: <BulbOutlined aria-hidden="true" />,
  opportunity: <DollarOutlined aria-hidden="true" />,
  task: <CheckSquareOutlined aria-hidden="true" />,
  activity: <CommentOutlined aria-hidden="true" />,
  product: <ShoppingOutlined aria-hidden="true" />,
}

/** The icon of an object wherever it is named. */
export const iconOf = (name: string): ReactNode => icons[name] ?? <AppstoreOutlined aria-hidden="true" />
