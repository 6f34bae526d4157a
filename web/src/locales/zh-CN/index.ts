import { board } from './board'
import { common } from './common'
import { fields } from './fields'
import { filters } from './filters'
import { invitation } from './invitation'
import { list } from './list'
import { mySettings } from './mySettings'
import { setUp } from './setUp'
import { shell } from './shell'
import { signIn } from './signIn'
import { views } from './views'

export const texts = { board, common, fields, filters, invitation, list, mySettings, setUp, shell, signIn, views }
