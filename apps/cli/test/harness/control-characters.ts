/** What could move the cursor of a terminal, or colour it: anything but text and ends of lines. */
export const controlCharacters = /[^\P{Cc}\n]/u
