import * as admin from './admin'
import { board } from './board'
import { common } from './common'
import { fields } from './fields'
import { invitation } from './invitation'
import { mySettings } from './mySettings'
import { setUp } from './setUp'
import { shell } from './shell'
import { signIn } from './signIn'

export const texts = { ...admin, board, common, fields, invitation, mySettings, setUp, shell, signIn }
