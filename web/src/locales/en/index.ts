import { common } from './common'
import { fields } from './fields'
import { shell } from './shell'

export const texts = { common, fields, shell }
