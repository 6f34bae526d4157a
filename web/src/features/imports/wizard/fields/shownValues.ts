/** As many values of a column as a preview names at most: where there are so many, there may be more. */
export const shownValues = 20
