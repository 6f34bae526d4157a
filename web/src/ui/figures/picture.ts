const font = 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
const scale = 2
const edge = 24
const line = 22

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Draws a figure as a picture that speaks for itself: its title, what it is about, and the chart or the lines of its table below. */
export async function pictureOf(title: string, about: string, lines: string[], chart: HTMLCanvasElement | null): Promise<Blob> {
  const width = Math.max(640, (chart?.width ?? 0) / (window.devicePixelRatio || 1) + 2 * edge)
  const below = chart ? chart.height / (window.devicePixelRatio || 1) : lines.length * line
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = (edge * 2 + 64 + below) * scale
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no pictures.')
  pen.scale(scale, scale)
  pen.fillStyle = colour('--raised')
  pen.fillRect(0, 0, width, canvas.height / scale)
  pen.textBaseline = 'top'
  pen.fillStyle = colour('--ink')
  pen.font = `600 18px ${font}`
  pen.fillText(title, edge, edge, width - 2 * edge)
  pen.fillStyle = colour('--soft')
  pen.font = `13px ${font}`
  pen.fillText(about, edge, edge + 30, width - 2 * edge)
  if (chart) pen.drawImage(chart, edge, edge + 64, width - 2 * edge, below)
  else {
    pen.fillStyle = colour('--ink')
    pen.font = `14px ${font}`
    lines.forEach((text, i) => pen.fillText(text, edge, edge + 64 + i * line, width - 2 * edge))
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made.'))), 'image/png'))
}
