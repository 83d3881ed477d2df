// @ts-nocheck
// Generated from specs/boomin.yaml by `npm run generate`. Do not edit.
import type { RequestChecks } from '../check/compiledCheck.ts';
import j from"ajv-formats/dist/formats.js";const w=l;function l(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=l.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.scope===void 0){const t={instancePath:p,schemaPath:"#/required",keyword:"require\
d",params:{missingProperty:"scope"}};e===null?e=[t]:e.push(t),s++}if(r.token!==void 0&&typeof r.token!="string"){
const t={instancePath:p+"/token",schemaPath:"#/properties/token/type",keyword:"type",params:{type:"string"}};e===
null?e=[t]:e.push(t),s++}if(r.scope!==void 0&&typeof r.scope!="string"){const t={instancePath:p+"/scope",schemaPath:"\
#/properties/scope/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}if(r.idempotency_key!==
void 0&&typeof r.idempotency_key!="string"){const t={instancePath:p+"/idempotency_key",schemaPath:"#/propertie\
s/idempotency_key/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}if(r.data!==void 0){
let t=r.data;if(!(t&&typeof t=="object"&&!Array.isArray(t))){const i={instancePath:p+"/data",schemaPath:"#/pro\
perties/data/type",keyword:"type",params:{type:"object"}};e===null?e=[i]:e.push(i),s++}}if(r.object_id!==void 0&&
typeof r.object_id!="string"){const t={instancePath:p+"/object_id",schemaPath:"#/properties/object_id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}else{const t={instancePath:p,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return l.errors=e,s===0}l.evaluated={props:{token:!0,
scope:!0,idempotency_key:!0,data:!0,object_id:!0},dynamicProps:!1,dynamicItems:!1};const A=u;function u(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=u.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.header!==void 0){let t=r.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
idempotency-key"]!==void 0&&typeof t["idempotency-key"]!="string"){const i={instancePath:p+"/header/idempotenc\
y-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type:"string"}};
e===null?e=[i]:e.push(i),s++}}else{const i={instancePath:p+"/header",schemaPath:"#/properties/header/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),s++}}}else{const t={instancePath:p,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return u.errors=e,s===0}u.evaluated={props:{
header:!0},dynamicProps:!1,dynamicItems:!1};const D=f;const I=j.fullFormats["date-time"];function f(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,
dynamicAnchors:d={}}={}){let e=null,s=0;const o=f.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&
(o.items=void 0),r&&typeof r=="object"&&!Array.isArray(r)){if(r.name===void 0){const t={instancePath:p,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"}};e===null?e=[t]:e.push(t),s++}if(r.scopes===void 0){
const t={instancePath:p,schemaPath:"#/required",keyword:"required",params:{missingProperty:"scopes"}};e===null?
e=[t]:e.push(t),s++}if(r.name!==void 0&&typeof r.name!="string"){const t={instancePath:p+"/name",schemaPath:"#\
/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}if(r.scopes!==void 0){
let t=r.scopes;if(Array.isArray(t)){const i=t.length;for(let c=0;c<i;c++)if(typeof t[c]!="string"){const v={instancePath:p+
"/scopes/"+c,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type:"string"}};e===null?e=[v]:
e.push(v),s++}}else{const i={instancePath:p+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{
type:"array"}};e===null?e=[i]:e.push(i),s++}}if(r.expires_at!==void 0){let t=r.expires_at;if(typeof t=="string"){
if(!I.validate(t)){const i={instancePath:p+"/expires_at",schemaPath:"#/properties/expires_at/format",keyword:"\
format",params:{format:"date-time"}};e===null?e=[i]:e.push(i),s++}}else{const i={instancePath:p+"/expires_at",
schemaPath:"#/properties/expires_at/type",keyword:"type",params:{type:"string"}};e===null?e=[i]:e.push(i),s++}}}else{
const t={instancePath:p,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}
return f.errors=e,s===0}f.evaluated={props:{name:!0,scopes:!0,expires_at:!0},dynamicProps:!1,dynamicItems:!1};
const q=m;function m(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=m.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.token_id===void 0){const t={instancePath:p,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"token_id"}};e===null?e=[t]:e.push(t),s++}if(r.token_id!==void 0&&typeof r.token_id!=
"string"){const t={instancePath:p+"/token_id",schemaPath:"#/properties/token_id/type",keyword:"type",params:{type:"\
string"}};e===null?e=[t]:e.push(t),s++}}else{const t={instancePath:p,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),s++}return m.errors=e,s===0}m.evaluated={props:{token_id:!0},dynamicProps:!1,
dynamicItems:!1};const T=h;function h(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=h.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.token_id===void 0){const t={instancePath:p,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"token_id"}};e===null?e=[t]:e.push(t),s++}if(r.token_id!==void 0&&typeof r.token_id!=
"string"){const t={instancePath:p+"/token_id",schemaPath:"#/properties/token_id/type",keyword:"type",params:{type:"\
string"}};e===null?e=[t]:e.push(t),s++}}else{const t={instancePath:p,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),s++}return h.errors=e,s===0}h.evaluated={props:{token_id:!0},dynamicProps:!1,
dynamicItems:!1};const x=k;function k(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=k.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.token!==void 0&&typeof r.token!="string"){const t={instancePath:p+"/token",schemaPath:"\
#/properties/token/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}else{const t={instancePath:p,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return k.errors=e,s===
0}k.evaluated={props:{token:!0},dynamicProps:!1,dynamicItems:!1};const U=P;function P(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=P.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.page!==void 0){let t=r.page;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))){const i={instancePath:p+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type:"integer"}};
e===null?e=[i]:e.push(i),s++}}if(r.per_page!==void 0){let t=r.per_page;if(!(typeof t=="number"&&!(t%1)&&!isNaN(
t)&&isFinite(t))){const i={instancePath:p+"/per_page",schemaPath:"#/properties/per_page/type",keyword:"type",params:{
type:"integer"}};e===null?e=[i]:e.push(i),s++}}}else{const t={instancePath:p,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return P.errors=e,s===0}P.evaluated={props:{page:!0,per_page:!0},
dynamicProps:!1,dynamicItems:!1};const E=_;function _(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=_.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.type!==void 0&&typeof r.type!="string"){const t={instancePath:p+"/type",schemaPath:"\
#/properties/type/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}if(r.caption!==void 0&&
typeof r.caption!="string"){const t={instancePath:p+"/caption",schemaPath:"#/properties/caption/type",keyword:"\
type",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}if(r.production_id!==void 0&&typeof r.production_id!=
"string"){const t={instancePath:p+"/production_id",schemaPath:"#/properties/production_id/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),s++}if(r.idempotency_key!==void 0&&typeof r.idempotency_key!=
"string"){const t={instancePath:p+"/idempotency_key",schemaPath:"#/properties/idempotency_key/type",keyword:"t\
ype",params:{type:"string"}};e===null?e=[t]:e.push(t),s++}}else{const t={instancePath:p,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return _.errors=e,s===0}_.evaluated={props:{type:!0,
caption:!0,production_id:!0,idempotency_key:!0},dynamicProps:!1,dynamicItems:!1};const $=g;function g(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=g.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.header!==void 0){let t=r.header;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t["\
idempotency-key"]!==void 0&&typeof t["idempotency-key"]!="string"){const i={instancePath:p+"/header/idempotenc\
y-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{type:"string"}};
e===null?e=[i]:e.push(i),s++}}else{const i={instancePath:p+"/header",schemaPath:"#/properties/header/type",keyword:"\
type",params:{type:"object"}};e===null?e=[i]:e.push(i),s++}}}else{const t={instancePath:p,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),s++}return g.errors=e,s===0}g.evaluated={props:{
header:!0},dynamicProps:!1,dynamicItems:!1};const S=b;function b(r,{instancePath:p="",parentData:n,parentDataProperty:a,rootData:y=r,dynamicAnchors:d={}}={}){let e=null,
s=0;const o=b.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),r&&typeof r=="obj\
ect"&&!Array.isArray(r)){if(r.unit_id===void 0){const t={instancePath:p,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:"unit_id"}};e===null?e=[t]:e.push(t),s++}if(r.unit_id!==void 0&&typeof r.unit_id!=
"string"){const t={instancePath:p+"/unit_id",schemaPath:"#/properties/unit_id/type",keyword:"type",params:{type:"\
string"}};e===null?e=[t]:e.push(t),s++}}else{const t={instancePath:p,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),s++}return b.errors=e,s===0}b.evaluated={props:{unit_id:!0},dynamicProps:!1,
dynamicItems:!1};const F={executeScope:{body:w,parameters:A},createPlatformToken:{body:D},revokePlatformToken:{
body:q},rotatePlatformToken:{body:T},smokeTestToken:{body:x},listUnits:{body:U},createUnit:{body:E,parameters:$},
deleteUnit:{body:S}};export const checks: RequestChecks = F;
