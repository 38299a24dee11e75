export { GET } from '@/app/[locale]/files/[file]/route';
