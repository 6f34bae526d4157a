import { Figure } from '@/ui/figures/Figure'
import { type Overview, recordsOf } from './useOverview'
import type { Words } from './useWords'

/** Whether what was won came from new customers. */
export function Customers({ overview: { customers, won }, words: { t, short, money, number, how, counted, valued, range } }: { overview: Overview; words: Words }) {
  const hasAmounts = won.total.sum !== null
  const rows = customers
    ? [
        { name: t('customers.new'), figure: customers.new.figure, accounts: customers.new.accounts },
        { name: t('customers.existing'), figure: customers.existing.figure, accounts: customers.existing.accounts },
        ...(customers.noAccount.count > 0 ? [{ name: t('customers.none'), figure: customers.noAccount, accounts: null }] : []),
      ]
    : []
  return (
    <Figure
      title={t('customers.title')}
      how={how(t('explain.customers'), won.total)}
      about={range}
      height={180}
      bars={
        customers
          ? {
              categories: rows.map((r) => r.name),
              series: [{ name: hasAmounts ? t('won') : t('wonCount'), values: rows.map((r) => (hasAmounts ? (r.figure.sum ?? 0) : r.figure.count)), colour: '--accent', links: rows.map((r) => recordsOf(r.figure)) }],
              lying: true,
              stacked: false,
              short: (n) => (hasAmounts ? short(n) : number(n)),
              exact: (n) => (hasAmounts ? money(n) : number(n)),
            }
          : undefined
      }
      table={{
        head: [t('customers.who'), t('wonCount'), ...(hasAmounts ? [t('won')] : []), t('customers.accounts')],
        rows: rows.map((r) => [{ text: r.name, value: r.name }, counted(r.figure), ...(hasAmounts ? [valued(r.figure)] : []), { text: r.accounts === null ? '' : number(r.accounts), value: r.accounts }]),
      }}
    >
      {customers ? undefined : <p>{t('customers.all')}</p>}
    </Figure>
  )
}
