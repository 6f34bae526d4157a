import type { Same } from '..'
import type { board as zh } from '../zh-CN/board'

export const board: Same<typeof zh> = {
  lanes: 'Lanes by owner',
  columns: 'Columns of the board',
  moved: 'Moved to “{{column}}”',
  transferred: 'Given to {{owner}}',
  cameBack: '“{{name}}” was not moved and is still in “{{column}}”',
  moveTo: 'Move to…',
  moveOf: 'Move “{{name}}” to…',
  fold: 'Fold “{{column}}”',
  unfold: 'Unfold “{{column}}”',
  laneColumn: '{{owner}}, {{column}}',
  nobody: 'No owner',
  noValue: 'Not set',
  overdue: '{{days}} overdue',
  dueToday: 'Due today',
  unchanged: '{{days}} unchanged',
  unchangedLong: 'Nothing on this record has changed for {{days}}',
  sumIs: 'Total {{sum}} ({{currency}}, other currencies at their rates)',
  noRate: '; {{amounts}} more have no exchange rate and are not included',
  emptyColumn: 'Nothing matches. You can drop a card here.',
  emptyColumnRead: 'Nothing matches.',
  moreFailed: 'Could not load more. Try again',
  empty: {
    title: 'No matching {{what}}',
    text: 'The board has a column for each “{{column}}” and a card for each record. Drag a card to another column to record progress.',
  },
  legend: {
    title: 'About this board',
    quiet: 'without a change: time to follow up',
    stale: 'without a change: may have stalled',
    why: 'Days count from the last change to any field of the record. They are not the time in this stage.',
    walk: 'Walk through the cards',
    move: 'Move to the column before or after',
    choose: 'Choose a column to move to',
  },
}
