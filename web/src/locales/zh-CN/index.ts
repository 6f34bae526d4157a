import { board } from './board'
import { common } from './common'
import { fields } from './fields'
import { shell } from './shell'

export const texts = { board, common, fields, shell }
