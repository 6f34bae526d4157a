import type { Same } from '..'
import type { texts as zh } from '../zh-CN/demo'

const demo: Same<typeof zh.demo> = {
  begin: {
    title: 'Where would you like to begin?',
    lead: 'This workspace is empty. Take any of these ways; each leads back.',
    demo: 'Look around with a demo company',
    demoText: 'Two years of a made-up maker of equipment: accounts, deals, activities, tasks, and an overview full of figures. One click removes it.',
    imports: 'Bring in your data',
    importsText: 'Spreadsheets of accounts, contacts, leads and deals, or what another system exports, several files at once. An import can be undone.',
    empty: 'Start empty',
    emptyText: 'Add records one by one. The demo company stays on offer in Settings › Demo data.',
  },
  filling: 'Adding the demo company…',
  removing: 'Removing demo data…',
  leave: 'You can leave this page; it goes on.',
  filled: 'The demo company is ready',
  removed: 'All demo data is gone',
  failed: 'It did not get done last time: {{why}}',
  banner: 'This workspace holds a demo company. Its people and customers are made up.',
  look: 'See the overview',
  manage: 'Remove demo data',
  place: {
    lead: 'A demo company is for trying things out and for training: all of it is made up, change what you like, and remove it with one click.',
    none: 'No demo data',
    canAdd: 'The workspace is empty, so a demo company can be added: 8 teams, 40 people, 600 accounts, 1,800 deals and two years of activities. It takes about half a minute.',
    cannotAdd: 'There is data in this workspace. So that it is not mixed with made-up records, the demo company goes into an empty workspace only.',
    add: 'Add the demo company',
    there: 'This workspace holds demo data',
    records: '{{n}} demo records',
    changed: '{{n}} of them have been changed, and go too',
    people: 'The people of the demo company cannot sign in unless you invite them under Users. Those who did are deactivated by the removal, and history keeps their names.',
    remove: 'Remove demo data',
    sureTitle: 'Remove all demo data?',
    sureText: 'Its records go for good with their history, past the recycle bin. Records of your own stay as they are.',
    sure: 'Remove',
  },
  obstacles: {
    title: 'Records point at demo data',
    text: 'These records are not of the demo company and point at its data. Open each, point it elsewhere or delete it; then the demo data can be removed.',
    more: 'There are more; see again when these are settled.',
    record: 'Record',
    points: 'Points at',
    hidden: 'A record you may not see',
    again: 'Check again',
  },
}

/** The words of the demo company. */
export const texts = { demo }
