export { default, generateMetadata } from '@/app/[locale]/agreements/[slug]/corrections/page';
