import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTheme } from '@/lib/useTheme'
import type { Bars } from './figure'
import { optionOf } from './option'
import styles from './figures.module.css'

register([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

interface Props {
  bars: Bars
  /** What the picture shows, for those who do not see it. */
  label: string
  height: number
  onPick: (to: string) => void
  phone: boolean
}

/** A chart of bars, drawn on canvas. Loaded when it is first needed. */
export default function Chart({ bars, label, height, onPick, phone }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const theme = useTheme()
  const pick = useEffectEvent((series: number, bar: number) => {
    const to = bars.series[series]?.links[bar]
    if (to) onPick(to)
  })
  const draw = useEffectEvent((chart: ReturnType<typeof init>) => chart.setOption(optionOf(bars, phone), { notMerge: true }))

  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'canvas' })
    chart.on('click', ({ seriesIndex, dataIndex }) => pick(seriesIndex ?? 0, dataIndex))
    draw(chart)
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [bars, theme, phone])

  return <div ref={place} className={styles.canvas} style={{ height }} role="img" aria-label={label} />
}
