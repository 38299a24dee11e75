export { default, generateMetadata } from '@/app/[locale]/compared/page';
