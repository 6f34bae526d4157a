import type { BarSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Bars, Colour } from './figure'

export type BarsOption = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption>

const variable = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Shades of one colour, so that they are told apart by lightness too. */
const strengths: Partial<Record<Colour, number>> = { '--shade-1': 0.28, '--shade-2': 0.5, '--shade-3': 0.74, '--shade-4': 1 }

const fill = (colour: Colour) => {
  const strength = strengths[colour]
  return strength === undefined ? { color: variable(colour) } : { color: variable('--accent'), opacity: strength }
}

/** What ECharts draws of the bars, in the colours of the page. Its hover text is drawn on the canvas: the security policy lets no styles come with it. */
export function optionOf({ categories, series, lying, stacked, short, exact }: Bars, phone: boolean): BarsOption {
  const [ink, soft, line] = [variable('--ink'), variable('--faint'), variable('--line')]
  const text = { color: soft, fontSize: 12, fontFamily: getComputedStyle(document.body).fontFamily }
  const names = { type: 'category' as const, data: categories, inverse: lying, axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: { ...text, color: ink, width: phone ? 92 : 150, overflow: 'truncate' as const, hideOverlap: true } }
  const values = { type: 'value' as const, splitNumber: phone ? 3 : 5, axisLabel: { ...text, formatter: short }, splitLine: { lineStyle: { color: line } } }
  return {
    animation: false,
    grid: { left: 4, right: 12, top: series.length > 1 ? 40 : 12, bottom: 4, containLabel: true },
    ...(series.length > 1 ? { legend: { top: 0, left: 0, textStyle: { ...text, color: ink }, itemWidth: 12, itemHeight: 12, type: 'scroll' } } : {}),
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText', confine: true, backgroundColor: variable('--raised'), borderColor: line, textStyle: { ...text, color: ink, fontSize: 13 }, valueFormatter: (value) => exact(Number(value)) },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map(({ name, values: data, colour }) => ({
      type: 'bar' as const,
      name,
      data,
      ...(stacked ? { stack: 'all' } : {}),
      barMaxWidth: lying ? 22 : 28,
      itemStyle: { ...fill(colour), borderRadius: stacked ? 0 : lying ? [0, 3, 3, 0] : [3, 3, 0, 0] },
      emphasis: { disabled: true },
      cursor: 'pointer',
    })),
  }
}
