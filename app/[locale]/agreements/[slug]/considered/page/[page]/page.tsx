export { default, generateMetadata } from '@/app/[locale]/agreements/[slug]/considered/page';
