const parts: number[] = ['1']
const sum = parts.reduce((total, part) => total + part, 0)
