import dayjs from 'dayjs'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/zh-cn'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'
import i18next from 'i18next'

dayjs.extend(utc)
dayjs.extend(timezone)

const follow = (language: string) => void dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en-gb')
follow(i18next.language)
i18next.on('languageChanged', follow)

/** What Ant Design's calendars count with, in the language of the screen. Only they need it; everything else formats with `Intl`. */
export { dayjs }
export type { Dayjs } from 'dayjs'
