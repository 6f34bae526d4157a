const known = ['UTF-8', 'GB18030', 'UTF-16', 'windows-1252', 'Big5', 'Shift_JIS', 'windows-1251'] as const

/** What a file may be written in, by the names that the server takes; `words` say where one meets them. */
export const encodings = (words: Readonly<Record<string, string>>): { value: string; label: string }[] => known.map((value) => ({ value, label: words[value] ? `${value} · ${words[value]}` : value }))
