// Paths in a square of 16. Each is written into the file that draws it.
export const check = 'M3.5 8.5 6.5 11.5 12.5 4.5'
export const close = 'M4 4l8 8M12 4l-8 8'
export const down = 'M4 6l4 4 4-4'
export const lock = 'M5.5 7V5a2.5 2.5 0 0 1 5 0v2M4 7h8v6H4z'
