import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePhone } from '@/lib/useMedia'
import { Kbd } from '@/ui/Kbd'
import { Notifications } from './Notifications'
import styles from './shell.module.css'
import { UserMenu } from './UserMenu'

interface Props {
  onSearch: () => void
  onCreate: () => void
  onHelp: () => void
}

export function TopBar({ onSearch, onCreate, onHelp }: Props) {
  const { t } = useTranslation(['shell', 'common'])
  const phone = usePhone()
  return (
    <header className={styles.top}>
      <button type="button" className={styles.search} onClick={onSearch} aria-haspopup="dialog">
        <SearchOutlined aria-hidden="true" />
        <span>{t('searchHint')}</span>
        {!phone && <Kbd>/</Kbd>}
      </button>
      <Button type="primary" className={styles.new ?? ''} icon={<PlusOutlined aria-hidden="true" />} onClick={onCreate} aria-haspopup="dialog" aria-label={t('common:create')}>
        {!phone && t('common:create')}
      </Button>
      <Notifications />
      <UserMenu onHelp={onHelp} />
    </header>
  )
}
