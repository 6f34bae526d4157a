import { adminAudit } from './adminAudit'
import { adminCompany } from './adminCompany'
import { adminCurrencies } from './adminCurrencies'
import { adminFields } from './adminFields'
import { adminJobs } from './adminJobs'
import { adminPipelines } from './adminPipelines'
import { adminRoles } from './adminRoles'
import { adminSettings } from './adminSettings'
import { adminSharing } from './adminSharing'
import { adminTeams } from './adminTeams'
import { adminTokens } from './adminTokens'
import { adminUsers } from './adminUsers'
import { mySettings } from './mySettings'
import { preview } from './preview'

/** What is read in the settings, one's own and the company's. */
export const texts = {
  adminAudit,
  adminCompany,
  adminCurrencies,
  adminFields,
  adminJobs,
  adminPipelines,
  adminRoles,
  adminSettings,
  adminSharing,
  adminTeams,
  adminTokens,
  adminUsers,
  mySettings,
  preview,
}
