import article from 'attributed-article';
import { validate } from 'attributed-article/validate';

console.log([article.id, validate(article).length, validate({}).length > 0].join(' '));
