import { board } from './board'
import { common } from './common'
import { fields } from './fields'
import { sales } from './sales'
import { shell } from './shell'

export const texts = { board, common, fields, sales, shell }
