import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Staff pages. Routes are loaded when opened, so that the first page carries only the shell.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', sourcemap: false },
  server: { proxy: { '^/(api|public|[a-z]{2})(/|$)': 'http://127.0.0.1:8080' } },
});
