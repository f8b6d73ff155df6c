export const apiKey = 'an-api-key-for-tests'
export const writeKey = 'a-write-key-for-tests'
