import type { Same } from '..'
import type { adminPipelines as zh } from '../zh-CN/adminPipelines'

export const adminPipelines: Same<typeof zh> = {
  lead: 'Different kinds of business may go different ways: standard sales, channel sales, renewals. A new opportunity takes the first active one unless told otherwise.',
  add: 'New pipeline',
  edit: 'Edit pipeline',
  default: 'Default',
  inactive: 'Inactive',
  inactiveWhy: 'This pipeline is inactive and takes no new opportunities; those in it go on.',
  stages: 'Stages',
  stagesText: 'Opportunities go from top to bottom. Drag a handle to change the order, or press the arrow keys on it. A stage that is no longer used is deactivated rather than deleted, because past figures need it.',
  addStage: 'Add a stage',
  editStage: 'Edit stage',
  noStages: 'There are no stages yet',
  noStagesText: 'A pipeline needs at least one open stage, one that is won and one that is lost.',
  retired: 'Inactive',
  requires: 'Requires: {{what}}',
  fixed: 'It cannot change, because opportunities and figures rely on it. If you need another one, add a new stage and deactivate this one.',
  codeHelp: 'The fixed code for the API and imports; it cannot change later. Left empty, it is made from the English name, such as {{code}}.',
  ordered: 'The order is saved',
}
