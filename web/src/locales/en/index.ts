import { common } from './common'
import { fields } from './fields'
import { form } from './form'
import { page } from './page'
import { shell } from './shell'
import { timeline } from './timeline'

export const texts = { common, fields, form, page, shell, timeline }
