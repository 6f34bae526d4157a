import { AppstoreOutlined, BankOutlined, BulbOutlined, CheckSquareOutlined, CommentOutlined, DollarOutlined, ShoppingOutlined, TeamOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

const icons: Record<string, ReactNode> = {
  account: <BankOutlined />,
  contact: <TeamOutlined />,
  lead: <BulbOutlined />,
  opportunity: <DollarOutlined />,
  task: <CheckSquareOutlined />,
  activity: <CommentOutlined />,
  product: <ShoppingOutlined />,
}

/** The icon of an object wherever it is named. */
export const iconOf = (name: string): ReactNode => icons[name] ?? <AppstoreOutlined />
