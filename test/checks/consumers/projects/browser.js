import article from 'attributed-article';
import json from 'attributed-article/article.json';
import { validate } from 'attributed-article/validate';

globalThis.answer = [article.id === json.id, validate(article).length, validate({}).length > 0];
