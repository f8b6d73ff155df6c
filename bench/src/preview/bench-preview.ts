export async function benchPreview(): Promise<void> {}
