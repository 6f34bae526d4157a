import { address, chinese, chineseName, city, company, courtesy, department, district, labels, latinName, legalForm, noise, number, ofCity, province, title } from './words'

export interface Signature {
  name?: string
  title?: string
  department?: string
  company?: string
  mobile?: string
  phone?: string
  email?: string
  website?: string
  wechat?: string
  address?: PostalAddress
}

export interface PostalAddress {
  province?: string
  city?: string
  district?: string
  street?: string
  postalCode?: string
}

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const web = /(?:https?:\/\/|www\.)[^\s|,;，；]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|io|de|co\.uk|com\.cn|eu|example)(?:\/\S*)?\b/gi

/** Reads name, job, company and ways to reach somebody out of a block of text below a mail or on a card. What is doubtful is left out. */
export function readSignature(text: string): Signature {
  const found: Signature = {}
  const rest: string[] = []
  for (const line of text.normalize('NFKC').split(/\r?\n|\t|\s[/|•·]\s|[;；]|\s{3,}/)) {
    const left = takeReach(line.trim(), found)
    if (left && !noise.test(left)) rest.push(left)
  }
  for (const part of rest) takePart(part, found)
  return found
}

/** Takes what has a shape of its own (mail, web, numbers) and answers what is left of the line. */
function takeReach(line: string, found: Signature): string {
  let left = line
  const postal = labels.postalCode.exec(left)
  if (postal?.[1]) {
    found.address = { ...found.address, postalCode: postal[1] }
    left = left.replace(labels.postalCode, ' ')
  }
  const wechat = labels.wechat.exec(left)
  if (wechat?.[1]) {
    found.wechat ??= wechat[1]
    left = left.replace(labels.wechat, ' ')
  }
  left = take(left, email, labels.email, (value) => void (found.email ??= value.toLowerCase()))
  left = take(left, web, labels.website, (value) => void (found.website ??= value))
  if (labels.address.test(left) || (address.test(left) && !/^\s*\+/.test(left))) return left
  left = takeNumbers(left, found)
  return labels.other.test(left) ? '' : left.replace(/^[\s,，、|/:：-]+|[\s,，、|/:：-]+$/g, '')
}

/** Takes each match out of a line, with the label before it. */
function take(line: string, pattern: RegExp, label: RegExp, keep: (value: string) => void): string {
  let left = ''
  let from = 0
  for (const match of line.matchAll(pattern)) {
    keep(match[0])
    left += `${line.slice(from, match.index).replace(label, ' ')} `
    from = match.index + match[0].length
  }
  return left + line.slice(from)
}

function takeNumbers(line: string, found: Signature): string {
  let left = ''
  let from = 0
  for (const match of line.matchAll(number)) {
    const before = line.slice(from, match.index)
    const value = match[0].trim()
    const digits = value.replace(/\D/g, '')
    if (digits.length < 7 || digits.length > 16) {
      left += before + match[0]
    } else {
      if (!labels.fax.test(before)) keepNumber(value, digits, before, found)
      left += before.replace(labels.mobile, ' ').replace(labels.phone, ' ').replace(labels.fax, ' ')
    }
    from = match.index + match[0].length
  }
  return left + line.slice(from)
}

function keepNumber(value: string, digits: string, before: string, found: Signature): void {
  const mobile = labels.mobile.test(before) || (!labels.phone.test(before) && isMobile(digits))
  if (isMobile(digits) || mobile) found.mobile ??= value
  else found.phone ??= value
}

/** China's mobile numbers, and those of a few neighbours in trade with their country codes. */
const isMobile = (digits: string): boolean => /^(?:86)?1[3-9]\d{9}$/.test(digits) || /^(?:0{0,2}49|0)1[567]\d{7,9}$/.test(digits) || /^(?:0{0,2}44|0)7\d{9}$/.test(digits)

/** One part of the words: by its label, else by what it looks like. */
function takePart(part: string, found: Signature): void {
  for (const key of ['name', 'title', 'department', 'company'] as const) {
    if (labels[key].test(part)) return void (found[key] ??= part.replace(labels[key], '').trim())
  }
  if (labels.address.test(part)) return void (found.address = { ...found.address, ...readAddress(part.replace(labels.address, '')) })
  if (company.test(part) && !address.test(part) && !/\s/.test(part)) return void (found.company ??= part)
  if (address.test(part) && /\d/.test(part)) return void (found.address = { ...readAddress(part), ...found.address })
  const pieces = chinese.test(part) ? part.split(/[\s,，、]+/) : part.split(/\s*(?:,\s|\s[-–—]\s|\()\s*/)
  for (const piece of pieces.map((p) => p.replace(/\)$/, ''))) takePiece(piece, found, part)
}

function takePiece(piece: string, found: Signature, whole: string): void {
  if (piece.length < 2) return
  const plain = piece.replace(courtesy, '').trim()
  if (company.test(piece)) {
    // Acme Robotics, Inc.: the form stands behind a comma.
    found.company ??= legalForm.test(piece) ? whole : piece
  } else if (title.test(piece)) {
    found.title = found.title ? `${found.title}, ${piece}` : piece
  } else if (department.test(piece)) found.department ??= piece
  else if ((chineseName.test(plain) || latinName.test(plain)) && (!found.name || (chineseName.test(plain) && !chinese.test(found.name)))) found.name = plain
}

/** A Chinese address falls apart by its own words; of others only the whole line is sure. */
export function readAddress(text: string): PostalAddress {
  const postalCode = /(?:^|\D)(\d{6})(?:\D|$)/.exec(text)?.[1]
  let left = text.trim().replace(/[,，]/g, chinese.test(text) ? '' : ', ').replace(/\s+/g, chinese.test(text) ? '' : ' ')
  if (!chinese.test(left)) return { street: left.replace(/ ,/g, ',') }
  if (postalCode) left = left.replace(postalCode, '')
  const result: PostalAddress = postalCode ? { postalCode } : {}
  const first = province.exec(left)
  if (first) {
    left = left.slice(first[0].length)
    result.province = first[1] ? first[1] + ofCity : (first[2] ?? '')
    if (first[1]) result.city = first[1] + ofCity
  }
  const second = result.city ? null : city.exec(left)
  if (second?.[1]) {
    result.city = second[1]
    left = left.slice(second[0].length)
  }
  const third = district.exec(left)
  if (third?.[1]) {
    result.district = third[1]
    left = left.slice(third[0].length)
  }
  if (left) result.street = left
  return result
}
