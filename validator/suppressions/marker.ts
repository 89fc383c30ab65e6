/** What every comment that this program reads starts with; a file without it is not looked at. */
export const marker = 'gloo-values-disable'
