import type { Same } from '..'
import type { figures as zh } from '../zh-CN/figures'

export const figures: Same<typeof zh> = {
  chart: 'Chart',
  table: 'Table',
  show: 'Show as',
  png: 'Download picture (PNG)',
  csv: 'Download data (CSV)',
  export: 'Export “{{title}}”',
  how: 'How “{{title}}” is computed',
  howTitle: 'How this is computed',
  records: 'Records',
  condition: 'Filter',
  computed: 'Computed',
  everything: 'None',
  open: 'Show these deals',
  pick: 'Click a bar to see its deals. By keyboard, switch to the table.',
  metric: 'Measure',
  amount: 'Amount',
  count: 'Deals',
}
