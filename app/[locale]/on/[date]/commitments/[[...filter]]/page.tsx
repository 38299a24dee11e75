export { default, generateMetadata } from '@/app/[locale]/commitments/[[...filter]]/page';
