export function buildPublicAssets(folder: string): Promise<void>;
