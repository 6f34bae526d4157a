import { common } from './common'
import { fields } from './fields'
import { filters } from './filters'
import { list } from './list'
import { shell } from './shell'
import { views } from './views'

export const texts = { common, fields, filters, list, shell, views }
