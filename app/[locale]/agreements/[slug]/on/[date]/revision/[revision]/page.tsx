export { default, generateMetadata } from '@/app/[locale]/agreements/[slug]/on/[date]/page';
