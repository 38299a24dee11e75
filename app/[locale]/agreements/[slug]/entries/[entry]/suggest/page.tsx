export { default, generateMetadata } from '@/app/[locale]/agreements/[slug]/suggest/page';
