// @ts-nocheck
// Generated from specs/molecule.yaml by `npm run generate`. Do not edit.
import type { RequestChecks } from '../check/compiledCheck.ts';
import Ye from"ajv-formats/dist/formats.js";import er from"ajv/dist/runtime/ucs2length.js";const rr=S;const h=new RegExp("^[a-z][a-z0-9-]{2,31}$","u");function v(s,{instancePath:i="",parentData:u,parentDataProperty:y,
rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=v.evaluated;if(o.dynamicProps&&(o.props=void 0),o.
dynamicItems&&(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.slug===void 0){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"slug"}};e===null?e=[r]:e.push(r),p++}if(s.
name===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"nam\
e"}};e===null?e=[r]:e.push(r),p++}if(s.slug!==void 0){let r=s.slug;if(typeof r=="string"){if(!h.test(r)){const t={
instancePath:i+"/slug",schemaPath:"#/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9\
-]{2,31}$"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/slug",schemaPath:"#/properties/slug/\
type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}if(s.name!==void 0&&typeof s.name!=
"string"){const r={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"str\
ing"}};e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"\
object"}};e===null?e=[r]:e.push(r),p++}return v.errors=e,p===0}v.evaluated={props:{slug:!0,name:!0},dynamicProps:!1,
dynamicItems:!1};function S(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){
let e=null,p=0;const o=S.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),v(
s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?v.errors:e.concat(
v.errors),p=e.length),S.errors=e,p===0}S.evaluated={props:{slug:!0,name:!0},dynamicProps:!1,dynamicItems:!1};const tr=R;function R(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=R.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return R.errors=e,p===0}R.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const sr=T;function T(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=T.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return T.errors=e,p===0}T.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const pr=O;function O(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=O.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return O.errors=e,p===0}O.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const ir=B;function B(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=B.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return B.errors=e,p===0}B.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const or=N;function N(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=N.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return N.errors=e,p===0}N.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const ar=G;function G(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=G.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.org_slug!==void 0&&typeof s.org_slug!="string"){const r={instancePath:i+"/org_sl\
ug",schemaPath:"#/properties/org_slug/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}
if(s.plan!==void 0&&typeof s.plan!="string"){const r={instancePath:i+"/plan",schemaPath:"#/properties/plan/typ\
e",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.success_url!==void 0&&typeof s.success_url!=
"string"){const r={instancePath:i+"/success_url",schemaPath:"#/properties/success_url/type",keyword:"type",params:{
type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.cancel_url!==void 0&&typeof s.cancel_url!="string"){const r={
instancePath:i+"/cancel_url",schemaPath:"#/properties/cancel_url/type",keyword:"type",params:{type:"string"}};
e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"}};e===null?e=[r]:e.push(r),p++}return G.errors=e,p===0}G.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const nr=C;function C(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=C.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.org_slug!==void 0&&typeof s.org_slug!="string"){const r={instancePath:i+"/org_sl\
ug",schemaPath:"#/properties/org_slug/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}
if(s.return_url!==void 0&&typeof s.return_url!="string"){const r={instancePath:i+"/return_url",schemaPath:"#/p\
roperties/return_url/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}}else{const r={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return C.
errors=e,p===0}C.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const lr=F;function F(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=F.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),!(s&&typeof s=="o\
bject"&&!Array.isArray(s))){const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[r]:e.push(r),p++}return F.errors=e,p===0}F.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const ur=L;function j(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=j.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.slug===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"slug"}};e===null?e=[r]:e.push(r),p++}if(s.name===void 0){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"}};e===null?e=[r]:e.push(r),p++}if(s.owner_user_id===
void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"owner_user\
_id"}};e===null?e=[r]:e.push(r),p++}for(const r in s)if(!(r==="slug"||r==="name"||r==="owner_user_id")){const t={
instancePath:i,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r}};
e===null?e=[t]:e.push(t),p++}if(s.slug!==void 0){let r=s.slug;if(typeof r=="string"){if(!h.test(r)){const t={instancePath:i+
"/slug",schemaPath:"#/properties/slug/pattern",keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]{2,31}$"}};e===
null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/slug",schemaPath:"#/properties/slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}if(s.name!==void 0&&typeof s.name!="string"){const r={
instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[
r]:e.push(r),p++}if(s.owner_user_id!==void 0&&typeof s.owner_user_id!="string"){const r={instancePath:i+"/owne\
r_user_id",schemaPath:"#/properties/owner_user_id/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:
e.push(r),p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?
e=[r]:e.push(r),p++}return j.errors=e,p===0}j.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function L(s,{
instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=L.
evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),j(s,{instancePath:i,parentData:u,
parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?j.errors:e.concat(j.errors),p=e.length),L.errors=
e,p===0}L.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const yr=M;function M(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=M.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.query!==void 0){let r=s.query;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.
dry_run!==void 0&&typeof r.dry_run!="boolean"){const t={instancePath:i+"/query/dry_run",schemaPath:"#/properti\
es/query/properties/dry_run/type",keyword:"type",params:{type:"boolean"}};e===null?e=[t]:e.push(t),p++}}else{const t={
instancePath:i+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};e===null?e=
[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[r]:e.push(r),p++}return M.errors=e,p===0}M.evaluated={props:{query:!0},dynamicProps:!1,dynamicItems:!1};
const dr=U;function U(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=U.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return U.errors=e,p===0}U.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const cr=V;function V(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=V.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return V.errors=e,p===0}V.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const mr=H;function P(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=P.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.confirm===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"requi\
red",params:{missingProperty:"confirm"}};e===null?e=[r]:e.push(r),p++}if(s.confirm!==void 0&&typeof s.confirm!=
"string"){const r={instancePath:i+"/confirm",schemaPath:"#/properties/confirm/type",keyword:"type",params:{type:"\
string"}};e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[r]:e.push(r),p++}return P.errors=e,p===0}P.evaluated={props:{confirm:!0},dynamicProps:!1,
dynamicItems:!1};function H(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){
let e=null,p=0;const o=H.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),P(
s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?P.errors:e.concat(
P.errors),p=e.length),H.errors=e,p===0}H.evaluated={props:{confirm:!0},dynamicProps:!1,dynamicItems:!1};const fr=J;function J(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=J.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return J.errors=e,p===0}J.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const hr=K;function K(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=K.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),P(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?P.errors:e.concat(P.errors),p=e.length),
K.errors=e,p===0}K.evaluated={props:{confirm:!0},dynamicProps:!1,dynamicItems:!1};const gr=Q;function Q(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Q.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return Q.errors=e,p===0}Q.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const Pr=X;function X(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=X.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return X.errors=e,p===0}X.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const kr=Y;function Y(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Y.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.slug===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
slug"}};e===null?e=[t]:e.push(t),p++}if(r.slug!==void 0){let t=r.slug;if(typeof t=="string"){if(!h.test(t)){const a={
instancePath:i+"/path/slug",schemaPath:"#/properties/path/properties/slug/pattern",keyword:"pattern",params:{pattern:"\
^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/slug",schemaPath:"\
#/properties/path/properties/slug/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{
const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),p++}return Y.errors=e,p===0}Y.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const br=Z;function _(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=_.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.target_tag!==void 0&&typeof s.target_tag!="string"){const r={instancePath:i+"/ta\
rget_tag",schemaPath:"#/properties/target_tag/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(
r),p++}if(s.canary_slug!==void 0&&typeof s.canary_slug!="string"){const r={instancePath:i+"/canary_slug",schemaPath:"\
#/properties/canary_slug/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.soak_seconds!==
void 0){let r=s.soak_seconds;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+
"/soak_seconds",schemaPath:"#/properties/soak_seconds/type",keyword:"type",params:{type:"integer"}};e===null?e=
[t]:e.push(t),p++}}if(s.batch_size!==void 0){let r=s.batch_size;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(
r))){const t={instancePath:i+"/batch_size",schemaPath:"#/properties/batch_size/type",keyword:"type",params:{type:"\
integer"}};e===null?e=[t]:e.push(t),p++}}if(s.only_slugs!==void 0){let r=s.only_slugs;if(Array.isArray(r)){const t=r.
length;for(let a=0;a<t;a++)if(typeof r[a]!="string"){const c={instancePath:i+"/only_slugs/"+a,schemaPath:"#/pr\
operties/only_slugs/items/type",keyword:"type",params:{type:"string"}};e===null?e=[c]:e.push(c),p++}}else{const t={
instancePath:i+"/only_slugs",schemaPath:"#/properties/only_slugs/type",keyword:"type",params:{type:"array"}};e===
null?e=[t]:e.push(t),p++}}if(s.dry_run!==void 0&&typeof s.dry_run!="boolean"){const r={instancePath:i+"/dry_ru\
n",schemaPath:"#/properties/dry_run/type",keyword:"type",params:{type:"boolean"}};e===null?e=[r]:e.push(r),p++}
if(s.confirm!==void 0&&typeof s.confirm!="boolean"){const r={instancePath:i+"/confirm",schemaPath:"#/propertie\
s/confirm/type",keyword:"type",params:{type:"boolean"}};e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return _.errors=e,p===
0}_.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function Z(s,{instancePath:i="",parentData:u,parentDataProperty:y,
rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=Z.evaluated;return o.dynamicProps&&(o.props=void 0),
o.dynamicItems&&(o.items=void 0),_(s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||
(e=e===null?_.errors:e.concat(_.errors),p=e.length),Z.errors=e,p===0}Z.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const wr=ee;function A(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=A.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.env===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"env"}};e===null?e=[r]:e.push(r),p++}if(s.env!==void 0){let r=s.env;if(r&&typeof r=="o\
bject"&&!Array.isArray(r)){for(const t in r)if(typeof r[t]!="string"){const a={instancePath:i+"/env/"+t.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/env/additionalProperties/type",keyword:"type",params:{
type:"string"}};e===null?e=[a]:e.push(a),p++}}else{const t={instancePath:i+"/env",schemaPath:"#/properties/env\
/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.merge!==void 0&&typeof s.merge!=
"boolean"){const r={instancePath:i+"/merge",schemaPath:"#/properties/merge/type",keyword:"type",params:{type:"\
boolean"}};e===null?e=[r]:e.push(r),p++}if(s.force!==void 0&&typeof s.force!="boolean"){const r={instancePath:i+
"/force",schemaPath:"#/properties/force/type",keyword:"type",params:{type:"boolean"}};e===null?e=[r]:e.push(r),
p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return A.errors=e,p===0}A.evaluated={props:{env:!0,merge:!0,force:!0},dynamicProps:!1,dynamicItems:!1};
function ee(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ee.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),A(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?A.errors:e.concat(A.errors),p=e.length),
ee.errors=e,p===0}ee.evaluated={props:{env:!0,merge:!0,force:!0},dynamicProps:!1,dynamicItems:!1};const vr=re;const m=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function re(s,{instancePath:i="",parentData:u,
parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=re.evaluated;if(o.dynamicProps&&
(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.path!==void 0){
let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===void 0){const t={instancePath:i+"/path",schemaPath:"\
#/properties/path/required",keyword:"required",params:{missingProperty:"id"}};e===null?e=[t]:e.push(t),p++}if(r.
id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={instancePath:i+"/path/id",schemaPath:"#\
/properties/path/properties/id/format",keyword:"format",params:{format:"uuid"}};e===null?e=[a]:e.push(a),p++}}else{
const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"\
string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/path",schemaPath:"#/properties/path/ty\
pe",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return re.errors=e,p===0}re.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const jr=te;function k(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=k.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.template_name!==void 0&&typeof s.template_name!="string"){const r={instancePath:i+
"/template_name",schemaPath:"#/properties/template_name/type",keyword:"type",params:{type:"string"}};e===null?
e=[r]:e.push(r),p++}if(s.image_digest!==void 0&&typeof s.image_digest!="string"){const r={instancePath:i+"/ima\
ge_digest",schemaPath:"#/properties/image_digest/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.
push(r),p++}if(s.git_sha!==void 0&&typeof s.git_sha!="string"){const r={instancePath:i+"/git_sha",schemaPath:"\
#/properties/git_sha/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.notes!==void 0&&
typeof s.notes!="string"){const r={instancePath:i+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",
params:{type:"string"}};e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return k.errors=e,p===0}k.evaluated={props:!0,dynamicProps:!1,
dynamicItems:!1};function te(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){
let e=null,p=0;const o=te.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),k(
s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?k.errors:e.concat(
k.errors),p=e.length),te.errors=e,p===0}te.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const _r=se;function se(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=se.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),k(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?k.errors:e.concat(k.errors),p=e.length),
se.errors=e,p===0}se.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Ar=pe;function pe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=pe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.query!==void 0){let r=s.query;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.org_slug===void 0){const t={
instancePath:i+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty:"o\
rg_slug"}};e===null?e=[t]:e.push(t),p++}if(r.org_slug!==void 0){let t=r.org_slug;if(typeof t=="string"){if(!h.
test(t)){const a={instancePath:i+"/query/org_slug",schemaPath:"#/properties/query/properties/org_slug/pattern",
keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+
"/query/org_slug",schemaPath:"#/properties/query/properties/org_slug/type",keyword:"type",params:{type:"string"}};
e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return pe.errors=e,p===0}pe.evaluated={props:{
path:!0,query:!0},dynamicProps:!1,dynamicItems:!1};const xr=ie;const Ze={$id:"https://components/PutBillingModeRequest",type:"object",required:["mode"],properties:{mode:{type:[
"string","null"],enum:["platform_managed","byok","disabled",null]}}};function b(s,{instancePath:i="",parentData:u,
parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=b.evaluated;if(o.dynamicProps&&
(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.mode===void 0){
const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"mode"}};e===null?e=
[r]:e.push(r),p++}if(s.mode!==void 0){let r=s.mode;if(typeof r!="string"&&r!==null){const t={instancePath:i+"/\
mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type:Ze.properties.mode.type}};e===null?e=[t]:
e.push(t),p++}if(!(r==="platform_managed"||r==="byok"||r==="disabled"||r===null)){const t={instancePath:i+"/mo\
de",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:Ze.properties.mode.enum}};e===null?
e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[r]:e.push(r),p++}return b.errors=e,p===0}b.evaluated={props:{mode:!0},dynamicProps:!1,dynamicItems:!1};
function ie(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ie.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),b(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?b.errors:e.concat(b.errors),p=e.length),
ie.errors=e,p===0}ie.evaluated={props:{mode:!0},dynamicProps:!1,dynamicItems:!1};const qr=oe;function oe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=oe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.query!==void 0){let r=s.query;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.org_slug===void 0){const t={
instancePath:i+"/query",schemaPath:"#/properties/query/required",keyword:"required",params:{missingProperty:"o\
rg_slug"}};e===null?e=[t]:e.push(t),p++}if(r.org_slug!==void 0){let t=r.org_slug;if(typeof t=="string"){if(!h.
test(t)){const a={instancePath:i+"/query/org_slug",schemaPath:"#/properties/query/properties/org_slug/pattern",
keyword:"pattern",params:{pattern:"^[a-z][a-z0-9-]{2,31}$"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+
"/query/org_slug",schemaPath:"#/properties/query/properties/org_slug/type",keyword:"type",params:{type:"string"}};
e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return oe.errors=e,p===0}oe.evaluated={props:{
path:!0,query:!0},dynamicProps:!1,dynamicItems:!1};const Dr=ae;const Ir=Ye.fullFormats.int32,$r=Ye.fullFormats.uri;function x(s,{instancePath:i="",parentData:u,parentDataProperty:y,
rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=x.evaluated;if(o.dynamicProps&&(o.props=void 0),o.
dynamicItems&&(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.org_id===void 0){const r={instancePath:i,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"org_id"}};e===null?e=[r]:e.push(r),p++}if(s.
workspace_id===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
workspace_id"}};e===null?e=[r]:e.push(r),p++}if(s.runtime===void 0){const r={instancePath:i,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"runtime"}};e===null?e=[r]:e.push(r),p++}if(s.platform_url===
void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",params:{missingProperty:"platform_u\
rl"}};e===null?e=[r]:e.push(r),p++}if(s.org_id!==void 0){let r=s.org_id;if(typeof r=="string"){if(!m.test(r)){
const t={instancePath:i+"/org_id",schemaPath:"#/properties/org_id/format",keyword:"format",params:{format:"uui\
d"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/org_id",schemaPath:"#/properties/org_id/type",
keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}if(s.workspace_id!==void 0){let r=s.workspace_id;
if(typeof r=="string"){if(!m.test(r)){const t={instancePath:i+"/workspace_id",schemaPath:"#/properties/workspa\
ce_id/format",keyword:"format",params:{format:"uuid"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/workspace_id",schemaPath:"#/properties/workspace_id/type",keyword:"type",params:{type:"string"}};e===null?e=
[t]:e.push(t),p++}}if(s.runtime!==void 0&&typeof s.runtime!="string"){const r={instancePath:i+"/runtime",schemaPath:"\
#/properties/runtime/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.tier!==void 0){
let r=s.tier;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/tier",schemaPath:"\
#/properties/tier/type",keyword:"type",params:{type:"integer"}};e===null?e=[t]:e.push(t),p++}}if(s.instance_type!==
void 0&&typeof s.instance_type!="string"){const r={instancePath:i+"/instance_type",schemaPath:"#/properties/in\
stance_type/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.disk_gb!==void 0){let r=s.
disk_gb;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/disk_gb",schemaPath:"\
#/properties/disk_gb/type",keyword:"type",params:{type:"integer"}};e===null?e=[t]:e.push(t),p++}if(typeof r=="\
number"&&isFinite(r)&&!Ir.validate(r)){const t={instancePath:i+"/disk_gb",schemaPath:"#/properties/disk_gb/for\
mat",keyword:"format",params:{format:"int32"}};e===null?e=[t]:e.push(t),p++}}if(s.platform_url!==void 0){let r=s.
platform_url;if(typeof r=="string"){if(!$r(r)){const t={instancePath:i+"/platform_url",schemaPath:"#/propertie\
s/platform_url/format",keyword:"format",params:{format:"uri"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/platform_url",schemaPath:"#/properties/platform_url/type",keyword:"type",params:{type:"string"}};e===null?e=
[t]:e.push(t),p++}}if(s.env!==void 0){let r=s.env;if(r&&typeof r=="object"&&!Array.isArray(r)){for(const t in r)
if(typeof r[t]!="string"){const a={instancePath:i+"/env/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"\
#/properties/env/additionalProperties/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}else{
const t={instancePath:i+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type:"object"}};e===null?
e=[t]:e.push(t),p++}}if(s.config_files!==void 0){let r=s.config_files;if(r&&typeof r=="object"&&!Array.isArray(
r)){for(const t in r)if(typeof r[t]!="string"){const a={instancePath:i+"/config_files/"+t.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/config_files/additionalProperties/type",keyword:"type",params:{type:"stri\
ng"}};e===null?e=[a]:e.push(a),p++}}else{const t={instancePath:i+"/config_files",schemaPath:"#/properties/conf\
ig_files/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.display!==void 0){let r=s.
display;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.mode!==void 0&&typeof r.mode!="string"){const t={instancePath:i+
"/display/mode",schemaPath:"#/properties/display/properties/mode/type",keyword:"type",params:{type:"string"}};
e===null?e=[t]:e.push(t),p++}if(r.width!==void 0){let t=r.width;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(
t))){const a={instancePath:i+"/display/width",schemaPath:"#/properties/display/properties/width/type",keyword:"\
type",params:{type:"integer"}};e===null?e=[a]:e.push(a),p++}}if(r.height!==void 0){let t=r.height;if(!(typeof t==
"number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){const a={instancePath:i+"/display/height",schemaPath:"#/properties/\
display/properties/height/type",keyword:"type",params:{type:"integer"}};e===null?e=[a]:e.push(a),p++}}if(r.protocol!==
void 0&&typeof r.protocol!="string"){const t={instancePath:i+"/display/protocol",schemaPath:"#/properties/disp\
lay/properties/protocol/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={
instancePath:i+"/display",schemaPath:"#/properties/display/type",keyword:"type",params:{type:"object"}};e===null?
e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[r]:e.push(r),p++}return x.errors=e,p===0}x.evaluated={props:{org_id:!0,workspace_id:!0,runtime:!0,
tier:!0,instance_type:!0,disk_gb:!0,platform_url:!0,env:!0,config_files:!0,display:!0},dynamicProps:!1,dynamicItems:!1};
function ae(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ae.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),x(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?x.errors:e.concat(x.errors),p=e.length),
ae.errors=e,p===0}ae.evaluated={props:{org_id:!0,workspace_id:!0,runtime:!0,tier:!0,instance_type:!0,disk_gb:!0,
platform_url:!0,env:!0,config_files:!0,display:!0},dynamicProps:!1,dynamicItems:!1};const Er=ne;function ne(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ne.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.workspace_id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
workspace_id"}};e===null?e=[t]:e.push(t),p++}if(r.workspace_id!==void 0){let t=r.workspace_id;if(typeof t=="st\
ring"){if(!m.test(t)){const a={instancePath:i+"/path/workspace_id",schemaPath:"#/properties/path/properties/wo\
rkspace_id/format",keyword:"format",params:{format:"uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+
"/path/workspace_id",schemaPath:"#/properties/path/properties/workspace_id/type",keyword:"type",params:{type:"\
string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/path",schemaPath:"#/properties/path/ty\
pe",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.query!==void 0){let r=s.query;if(r&&
typeof r=="object"&&!Array.isArray(r)){if(r.prune!==void 0&&typeof r.prune!="boolean"){const t={instancePath:i+
"/query/prune",schemaPath:"#/properties/query/properties/prune/type",keyword:"type",params:{type:"boolean"}};e===
null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/query",schemaPath:"#/properties/query/type",keyword:"\
type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return ne.errors=e,p===0}ne.evaluated={props:{
path:!0,query:!0},dynamicProps:!1,dynamicItems:!1};const Wr=le;function le(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=le.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.workspace_id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
workspace_id"}};e===null?e=[t]:e.push(t),p++}if(r.workspace_id!==void 0){let t=r.workspace_id;if(typeof t=="st\
ring"){if(!m.test(t)){const a={instancePath:i+"/path/workspace_id",schemaPath:"#/properties/path/properties/wo\
rkspace_id/format",keyword:"format",params:{format:"uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+
"/path/workspace_id",schemaPath:"#/properties/path/properties/workspace_id/type",keyword:"type",params:{type:"\
string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+"/path",schemaPath:"#/properties/path/ty\
pe",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.query!==void 0){let r=s.query;if(r&&
typeof r=="object"&&!Array.isArray(r)){if(r.instance_id===void 0){const t={instancePath:i+"/query",schemaPath:"\
#/properties/query/required",keyword:"required",params:{missingProperty:"instance_id"}};e===null?e=[t]:e.push(
t),p++}if(r.instance_id!==void 0&&typeof r.instance_id!="string"){const t={instancePath:i+"/query/instance_id",
schemaPath:"#/properties/query/properties/instance_id/type",keyword:"type",params:{type:"string"}};e===null?e=
[t]:e.push(t),p++}}else{const t={instancePath:i+"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return le.errors=e,p===0}le.evaluated={props:{path:!0,query:!0},
dynamicProps:!1,dynamicItems:!1};const zr=ue;function ue(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ue.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return ue.errors=e,p===0}ue.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Sr=ye;const z={$id:"https://components/CreateWorkspaceRequest",type:"object",required:["name"],properties:{name:{type:"\
string"},role:{type:"string"},template:{type:"string"},tier:{type:"integer"},model:{type:"string"},llm_provider:{
type:"string"},runtime:{type:"string"},external:{type:"boolean"},url:{type:"string"},delivery_mode:{type:"stri\
ng",enum:["push","poll"]},workspace_dir:{type:"string"},workspace_access:{type:"string",enum:["none","read_onl\
y","read_write"]},parent_id:{type:["string","null"],format:"uuid"},budget_limit:{type:["integer","null"],format:"\
int64"},secrets:{type:"object",additionalProperties:{type:"string"}},max_concurrent_tasks:{type:"integer"}}},Xe=Ye.
fullFormats.int64;function q(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){
let e=null,p=0;const o=q.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s==
"object"&&!Array.isArray(s)){if(s.name===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"requ\
ired",params:{missingProperty:"name"}};e===null?e=[r]:e.push(r),p++}if(s.name!==void 0&&typeof s.name!="string"){
const r={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"}};e===
null?e=[r]:e.push(r),p++}if(s.role!==void 0&&typeof s.role!="string"){const r={instancePath:i+"/role",schemaPath:"\
#/properties/role/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.template!==void 0&&
typeof s.template!="string"){const r={instancePath:i+"/template",schemaPath:"#/properties/template/type",keyword:"\
type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.tier!==void 0){let r=s.tier;if(!(typeof r=="nu\
mber"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/tier",schemaPath:"#/properties/tier/type",keyword:"\
type",params:{type:"integer"}};e===null?e=[t]:e.push(t),p++}}if(s.model!==void 0&&typeof s.model!="string"){const r={
instancePath:i+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"}};e===null?e=
[r]:e.push(r),p++}if(s.llm_provider!==void 0&&typeof s.llm_provider!="string"){const r={instancePath:i+"/llm_p\
rovider",schemaPath:"#/properties/llm_provider/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(
r),p++}if(s.runtime!==void 0&&typeof s.runtime!="string"){const r={instancePath:i+"/runtime",schemaPath:"#/pro\
perties/runtime/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.external!==void 0&&
typeof s.external!="boolean"){const r={instancePath:i+"/external",schemaPath:"#/properties/external/type",keyword:"\
type",params:{type:"boolean"}};e===null?e=[r]:e.push(r),p++}if(s.url!==void 0&&typeof s.url!="string"){const r={
instancePath:i+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:
e.push(r),p++}if(s.delivery_mode!==void 0){let r=s.delivery_mode;if(typeof r!="string"){const t={instancePath:i+
"/delivery_mode",schemaPath:"#/properties/delivery_mode/type",keyword:"type",params:{type:"string"}};e===null?
e=[t]:e.push(t),p++}if(!(r==="push"||r==="poll")){const t={instancePath:i+"/delivery_mode",schemaPath:"#/prope\
rties/delivery_mode/enum",keyword:"enum",params:{allowedValues:z.properties.delivery_mode.enum}};e===null?e=[t]:
e.push(t),p++}}if(s.workspace_dir!==void 0&&typeof s.workspace_dir!="string"){const r={instancePath:i+"/worksp\
ace_dir",schemaPath:"#/properties/workspace_dir/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.
push(r),p++}if(s.workspace_access!==void 0){let r=s.workspace_access;if(typeof r!="string"){const t={instancePath:i+
"/workspace_access",schemaPath:"#/properties/workspace_access/type",keyword:"type",params:{type:"string"}};e===
null?e=[t]:e.push(t),p++}if(!(r==="none"||r==="read_only"||r==="read_write")){const t={instancePath:i+"/worksp\
ace_access",schemaPath:"#/properties/workspace_access/enum",keyword:"enum",params:{allowedValues:z.properties.
workspace_access.enum}};e===null?e=[t]:e.push(t),p++}}if(s.parent_id!==void 0){let r=s.parent_id;if(typeof r!=
"string"&&r!==null){const t={instancePath:i+"/parent_id",schemaPath:"#/properties/parent_id/type",keyword:"typ\
e",params:{type:z.properties.parent_id.type}};e===null?e=[t]:e.push(t),p++}if(typeof r=="string"&&!m.test(r)){
const t={instancePath:i+"/parent_id",schemaPath:"#/properties/parent_id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[t]:e.push(t),p++}}if(s.budget_limit!==void 0){let r=s.budget_limit;if(!(typeof r=="number"&&
!(r%1)&&!isNaN(r)&&isFinite(r))&&r!==null){const t={instancePath:i+"/budget_limit",schemaPath:"#/properties/bu\
dget_limit/type",keyword:"type",params:{type:z.properties.budget_limit.type}};e===null?e=[t]:e.push(t),p++}if(typeof r==
"number"&&isFinite(r)&&!Xe.validate(r)){const t={instancePath:i+"/budget_limit",schemaPath:"#/properties/budge\
t_limit/format",keyword:"format",params:{format:"int64"}};e===null?e=[t]:e.push(t),p++}}if(s.secrets!==void 0){
let r=s.secrets;if(r&&typeof r=="object"&&!Array.isArray(r)){for(const t in r)if(typeof r[t]!="string"){const a={
instancePath:i+"/secrets/"+t.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/secrets/additiona\
lProperties/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}else{const t={instancePath:i+
"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(
t),p++}}if(s.max_concurrent_tasks!==void 0){let r=s.max_concurrent_tasks;if(!(typeof r=="number"&&!(r%1)&&!isNaN(
r)&&isFinite(r))){const t={instancePath:i+"/max_concurrent_tasks",schemaPath:"#/properties/max_concurrent_task\
s/type",keyword:"type",params:{type:"integer"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return q.errors=e,p===0}q.evaluated=
{props:{name:!0,role:!0,template:!0,tier:!0,model:!0,llm_provider:!0,runtime:!0,external:!0,url:!0,delivery_mode:!0,
workspace_dir:!0,workspace_access:!0,parent_id:!0,budget_limit:!0,secrets:!0,max_concurrent_tasks:!0},dynamicProps:!1,
dynamicItems:!1};function ye(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){
let e=null,p=0;const o=ye.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),q(
s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?q.errors:e.concat(
q.errors),p=e.length),ye.errors=e,p===0}ye.evaluated={props:{name:!0,role:!0,template:!0,tier:!0,model:!0,llm_provider:!0,
runtime:!0,external:!0,url:!0,delivery_mode:!0,workspace_dir:!0,workspace_access:!0,parent_id:!0,budget_limit:!0,
secrets:!0,max_concurrent_tasks:!0},dynamicProps:!1,dynamicItems:!1};const Rr=de;function de(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=de.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return de.errors=e,p===0}de.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const Tr=ce;function ce(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ce.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return ce.errors=e,p===
0}ce.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Or=me;function me(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=me.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.query!==void 0){let r=s.query;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.confirm!==void 0&&typeof r.
confirm!="boolean"){const t={instancePath:i+"/query/confirm",schemaPath:"#/properties/query/properties/confirm\
/type",keyword:"type",params:{type:"boolean"}};e===null?e=[t]:e.push(t),p++}if(r.purge!==void 0&&typeof r.purge!=
"boolean"){const t={instancePath:i+"/query/purge",schemaPath:"#/properties/query/properties/purge/type",keyword:"\
type",params:{type:"boolean"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/query",schemaPath:"\
#/properties/query/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.header!==void 0){
let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==void 0&&typeof r["x-mo\
lecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"#/properties/header\
/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}if(r["\
x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+"/header/x-\
molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"type",params:{
type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#/properties/\
header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return me.errors=e,p===
0}me.evaluated={props:{path:!0,query:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Br=fe;function fe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=fe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return fe.errors=e,p===
0}fe.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Nr=he;function he(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=he.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return he.errors=e,p===
0}he.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Gr=ge;function ge(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ge.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return ge.errors=e,p===
0}ge.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Cr=Pe;function Pe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Pe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return Pe.errors=e,p===
0}Pe.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Fr=ke;const Ke={$id:"https://components/PatchBudgetRequest",type:"object",minProperties:1,properties:{budget_limits:{
type:"object",propertyNames:{enum:["hourly","daily","weekly","monthly"]},additionalProperties:{type:["integer",
"null"],format:"int64",minimum:0}},budget_limit:{type:["integer","null"],format:"int64",minimum:0}}};function D(s,{
instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=D.
evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(
s)){if(Object.keys(s).length<1){const t={instancePath:i,schemaPath:"#/minProperties",keyword:"minProperties",params:{
limit:1}};e===null?e=[t]:e.push(t),p++}if(s.budget_limits!==void 0){let t=s.budget_limits;if(t&&typeof t=="obj\
ect"&&!Array.isArray(t)){for(const a in t){const c=p;if(!(a==="hourly"||a==="daily"||a==="weekly"||a==="monthl\
y")){const d={instancePath:i+"/budget_limits",schemaPath:"#/properties/budget_limits/propertyNames/enum",keyword:"\
enum",params:{allowedValues:Ke.properties.budget_limits.propertyNames.enum},propertyName:a};e===null?e=[d]:e.push(
d),p++}var r=c===p;if(!r){const d={instancePath:i+"/budget_limits",schemaPath:"#/properties/budget_limits/prop\
ertyNames",keyword:"propertyNames",params:{propertyName:a}};e===null?e=[d]:e.push(d),p++}}for(const a in t){let c=t[a];
if(!(typeof c=="number"&&!(c%1)&&!isNaN(c)&&isFinite(c))&&c!==null){const d={instancePath:i+"/budget_limits/"+
a.replace(/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/budget_limits/additionalProperties/type",keyword:"\
type",params:{type:Ke.properties.budget_limits.additionalProperties.type}};e===null?e=[d]:e.push(d),p++}if(typeof c==
"number"&&isFinite(c)){if(c<0||isNaN(c)){const d={instancePath:i+"/budget_limits/"+a.replace(/~/g,"~0").replace(
/\//g,"~1"),schemaPath:"#/properties/budget_limits/additionalProperties/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:0}};e===null?e=[d]:e.push(d),p++}if(!Xe.validate(c)){const d={instancePath:i+"/budget_limits/"+a.replace(
/~/g,"~0").replace(/\//g,"~1"),schemaPath:"#/properties/budget_limits/additionalProperties/format",keyword:"fo\
rmat",params:{format:"int64"}};e===null?e=[d]:e.push(d),p++}}}}else{const a={instancePath:i+"/budget_limits",schemaPath:"\
#/properties/budget_limits/type",keyword:"type",params:{type:"object"}};e===null?e=[a]:e.push(a),p++}}if(s.budget_limit!==
void 0){let t=s.budget_limit;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))&&t!==null){const a={instancePath:i+
"/budget_limit",schemaPath:"#/properties/budget_limit/type",keyword:"type",params:{type:Ke.properties.budget_limit.
type}};e===null?e=[a]:e.push(a),p++}if(typeof t=="number"&&isFinite(t)){if(t<0||isNaN(t)){const a={instancePath:i+
"/budget_limit",schemaPath:"#/properties/budget_limit/minimum",keyword:"minimum",params:{comparison:">=",limit:0}};
e===null?e=[a]:e.push(a),p++}if(!Xe.validate(t)){const a={instancePath:i+"/budget_limit",schemaPath:"#/propert\
ies/budget_limit/format",keyword:"format",params:{format:"int64"}};e===null?e=[a]:e.push(a),p++}}}}else{const t={
instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}return D.
errors=e,p===0}D.evaluated={props:{budget_limits:!0,budget_limit:!0},dynamicProps:!1,dynamicItems:!1};function ke(s,{
instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=ke.
evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),D(s,{instancePath:i,parentData:u,
parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?D.errors:e.concat(D.errors),p=e.length),ke.errors=
e,p===0}ke.evaluated={props:{budget_limits:!0,budget_limit:!0},dynamicProps:!1,dynamicItems:!1};const Lr=be;function be(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=be.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return be.errors=e,p===
0}be.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Mr=we;function we(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=we.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return we.errors=e,p===
0}we.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Ur=ve;function ve(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ve.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),b(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?b.errors:e.concat(b.errors),p=e.length),
ve.errors=e,p===0}ve.evaluated={props:{mode:!0},dynamicProps:!1,dynamicItems:!1};const Vr=je;function je(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=je.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return je.errors=e,p===
0}je.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Hr=_e;function _e(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=_e.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return _e.errors=e,p===
0}_e.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Jr=Ae;function f(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=f.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.key===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"key"}};e===null?e=[r]:e.push(r),p++}if(s.value===void 0){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"value"}};e===null?e=[r]:e.push(r),p++}if(s.key!==void 0&&
typeof s.key!="string"){const r={instancePath:i+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{
type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.value!==void 0&&typeof s.value!="string"){const r={instancePath:i+
"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),
p++}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return f.errors=e,p===0}f.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};function Ae(s,{
instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=Ae.
evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),f(s,{instancePath:i,parentData:u,
parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?f.errors:e.concat(f.errors),p=e.length),Ae.errors=
e,p===0}Ae.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};const Kr=xe;function xe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=xe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return xe.errors=e,p===
0}xe.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Qr=qe;function qe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=qe.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),f(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?f.errors:e.concat(f.errors),p=e.length),
qe.errors=e,p===0}qe.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};const Xr=De;function De(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=De.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"\
uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={instancePath:i+"/path/id",schemaPath:"#/properties/path/pr\
operties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[a]:e.push(a),p++}}}else{const t={instancePath:i+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}
if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["x-molecule-org-id"]!==
void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-molecule-org-id",schemaPath:"\
#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-molecule-org-slug/type",keyword:"ty\
pe",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+"/header",schemaPath:"#\
/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return De.errors=e,p===
0}De.evaluated={props:{path:!0,header:!0},dynamicProps:!1,dynamicItems:!1};const Yr=Ie;function Ie(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Ie.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.key===void 0){const t={instancePath:i+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:"key"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0){
let t=r.id;if(typeof t=="string"){if(!m.test(t)){const a={instancePath:i+"/path/id",schemaPath:"#/properties/p\
ath/properties/id/format",keyword:"format",params:{format:"uuid"}};e===null?e=[a]:e.push(a),p++}}else{const a={
instancePath:i+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"strin\
g"}};e===null?e=[a]:e.push(a),p++}}if(r.key!==void 0&&typeof r.key!="string"){const t={instancePath:i+"/path/k\
ey",schemaPath:"#/properties/path/properties/key/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.
push(t),p++}}else{const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"\
object"}};e===null?e=[t]:e.push(t),p++}}if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.
isArray(r)){if(r["x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecul\
e-org-slug"]!="string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/\
properties/x-molecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{
const t={instancePath:i+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"}};e===null?e=[r]:e.push(r),p++}return Ie.errors=e,p===0}Ie.evaluated={props:{path:!0,header:!0},dynamicProps:!1,
dynamicItems:!1};const Zr=$e;function $e(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=$e.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return $e.errors=e,p===0}$e.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const et=Ee;function Ee(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Ee.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),f(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?f.errors:e.concat(f.errors),p=e.length),
Ee.errors=e,p===0}Ee.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};const rt=We;function We(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=We.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return We.errors=e,p===0}We.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const tt=ze;function ze(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=ze.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),f(s,{instancePath:i,
parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?f.errors:e.concat(f.errors),p=e.length),
ze.errors=e,p===0}ze.evaluated={props:{key:!0,value:!0},dynamicProps:!1,dynamicItems:!1};const st=Se;function Se(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Se.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Se.errors=e,p===0}Se.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const pt=Re;function Re(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Re.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.key===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
key"}};e===null?e=[t]:e.push(t),p++}if(r.key!==void 0&&typeof r.key!="string"){const t={instancePath:i+"/path/\
key",schemaPath:"#/properties/path/properties/key/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:
e.push(t),p++}}else{const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.
isArray(r)){if(r["x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecul\
e-org-slug"]!="string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/\
properties/x-molecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{
const t={instancePath:i+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"}};e===null?e=[r]:e.push(r),p++}return Re.errors=e,p===0}Re.evaluated={props:{path:!0,header:!0},dynamicProps:!1,
dynamicItems:!1};const it=Te;function Te(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Te.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Te.errors=e,p===0}Te.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ot=Oe;const at=er.default;function I(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){
let e=null,p=0;const o=I.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s==
"object"&&!Array.isArray(s)){if(s.name!==void 0){let r=s.name;if(typeof r=="string"){if(at(r)>100){const t={instancePath:i+
"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit:100}};e===null?e=[t]:e.push(
t),p++}}else{const t={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"\
string"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[r]:e.push(r),p++}return I.errors=e,p===0}I.evaluated={props:{name:!0},dynamicProps:!1,
dynamicItems:!1};function Oe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){
let e=null,p=0;const o=Oe.evaluated;return o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),I(
s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||(e=e===null?I.errors:e.concat(
I.errors),p=e.length),Oe.errors=e,p===0}Oe.evaluated={props:{name:!0},dynamicProps:!1,dynamicItems:!1};const nt=Be;function Be(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Be.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Be.errors=e,p===0}Be.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const lt=Ne;function Ne(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Ne.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0&&typeof r.id!="string"){const t={instancePath:i+"/path/id",
schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(
t),p++}}else{const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"\
object"}};e===null?e=[t]:e.push(t),p++}}if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.
isArray(r)){if(r["x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecul\
e-org-slug"]!="string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/\
properties/x-molecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{
const t={instancePath:i+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"}};e===null?e=[r]:e.push(r),p++}return Ne.errors=e,p===0}Ne.evaluated={props:{path:!0,header:!0},dynamicProps:!1,
dynamicItems:!1};const ut=Ge;const yt={$id:"https://components/OrgImportRequest",type:"object",properties:{dir:{type:"string"},template:{type:"\
object",additionalProperties:!0},mode:{type:"string",enum:["","merge","reconcile"]},force:{type:"boolean"}}};function $(s,{
instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=$.
evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(
s)){if(s.dir!==void 0&&typeof s.dir!="string"){const r={instancePath:i+"/dir",schemaPath:"#/properties/dir/typ\
e",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.template!==void 0){let r=s.template;
if(!(r&&typeof r=="object"&&!Array.isArray(r))){const t={instancePath:i+"/template",schemaPath:"#/properties/t\
emplate/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.mode!==void 0){let r=s.
mode;if(typeof r!="string"){const t={instancePath:i+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),p++}if(!(r===""||r==="merge"||r==="reconcile")){const t={instancePath:i+
"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues:yt.properties.mode.enum}};e===
null?e=[t]:e.push(t),p++}}if(s.force!==void 0&&typeof s.force!="boolean"){const r={instancePath:i+"/force",schemaPath:"\
#/properties/force/type",keyword:"type",params:{type:"boolean"}};e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return $.errors=e,p===
0}$.evaluated={props:{dir:!0,template:!0,mode:!0,force:!0},dynamicProps:!1,dynamicItems:!1};function Ge(s,{instancePath:i="",
parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=Ge.evaluated;return o.
dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),$(s,{instancePath:i,parentData:u,parentDataProperty:y,
rootData:n,dynamicAnchors:l})||(e=e===null?$.errors:e.concat($.errors),p=e.length),Ge.errors=e,p===0}Ge.evaluated=
{props:{dir:!0,template:!0,mode:!0,force:!0},dynamicProps:!1,dynamicItems:!1};const dt=Ce;function Ce(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Ce.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Ce.errors=e,p===0}Ce.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ct=Fe;function Fe(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Fe.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Fe.errors=e,p===0}Fe.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const mt=Le;function Le(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Le.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Le.errors=e,p===0}Le.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const ft=Me;function E(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=E.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.name===void 0){const r={instancePath:i,schemaPath:"#/required",keyword:"required",
params:{missingProperty:"name"}};e===null?e=[r]:e.push(r),p++}if(s.files===void 0){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"files"}};e===null?e=[r]:e.push(r),p++}if(s.name!==void 0&&
typeof s.name!="string"){const r={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{
type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.files!==void 0){let r=s.files;if(r&&typeof r=="object"&&!Array.
isArray(r)){for(const t in r)if(typeof r[t]!="string"){const a={instancePath:i+"/files/"+t.replace(/~/g,"~0").
replace(/\//g,"~1"),schemaPath:"#/properties/files/additionalProperties/type",keyword:"type",params:{type:"str\
ing"}};e===null?e=[a]:e.push(a),p++}}else{const t={instancePath:i+"/files",schemaPath:"#/properties/files/type",
keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return E.errors=e,p===0}E.evaluated=
{props:{name:!0,files:!0},dynamicProps:!1,dynamicItems:!1};function Me(s,{instancePath:i="",parentData:u,parentDataProperty:y,
rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=Me.evaluated;return o.dynamicProps&&(o.props=void 0),
o.dynamicItems&&(o.items=void 0),E(s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||
(e=e===null?E.errors:e.concat(E.errors),p=e.length),Me.errors=e,p===0}Me.evaluated={props:{name:!0,files:!0},dynamicProps:!1,
dynamicItems:!1};const ht=Ue;function Ue(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Ue.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Ue.errors=e,p===0}Ue.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const gt=Ve;function Ve(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Ve.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.path!==void 0){let r=s.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.id===
void 0){const t={instancePath:i+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
id"}};e===null?e=[t]:e.push(t),p++}if(r.id!==void 0&&typeof r.id!="string"){const t={instancePath:i+"/path/id",
schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(
t),p++}}else{const t={instancePath:i+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"\
object"}};e===null?e=[t]:e.push(t),p++}}if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.
isArray(r)){if(r["x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+
"/header/x-molecule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",
params:{type:"string"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecul\
e-org-slug"]!="string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/\
properties/x-molecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{
const t={instancePath:i+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};
e===null?e=[t]:e.push(t),p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"}};e===null?e=[r]:e.push(r),p++}return Ve.errors=e,p===0}Ve.evaluated={props:{path:!0,header:!0},dynamicProps:!1,
dynamicItems:!1};const Pt=He;const kt={$id:"https://components/BundleImportRequest",type:"object",required:["name"],properties:{name:{type:"\
string"},schema:{type:"string"},id:{type:"string"},description:{type:"string"},tier:{type:"integer"},model:{type:"\
string"},system_prompt:{type:"string"},skills:{type:"array",items:{type:"object",properties:{id:{type:"string"},
name:{type:"string"},description:{type:"string"},files:{type:"object",additionalProperties:!0}},additionalProperties:!0}},
tools:{type:"array",items:{type:"object",properties:{id:{type:"string"},config:{type:"object",additionalProperties:!0}},
additionalProperties:!0}},prompts:{type:"object",additionalProperties:!0},sub_workspaces:{type:"array",items:{
$ref:"https://components/Bundle"}},agent_card:{type:["object","null"],additionalProperties:!0},author:{type:"s\
tring"},version:{type:"string"}},additionalProperties:!0},bt={$id:"https://components/Bundle",type:"object",properties:{
schema:{type:"string"},id:{type:"string"},name:{type:"string"},description:{type:"string"},tier:{type:"integer"},
model:{type:"string"},system_prompt:{type:"string"},skills:{type:"array",items:{type:"object",properties:{id:{
type:"string"},name:{type:"string"},description:{type:"string"},files:{type:"object",additionalProperties:!0}},
additionalProperties:!0}},tools:{type:"array",items:{type:"object",properties:{id:{type:"string"},config:{type:"\
object",additionalProperties:!0}},additionalProperties:!0}},prompts:{type:"object",additionalProperties:!0},sub_workspaces:{
type:"array",items:{$ref:"https://components/Bundle"}},agent_card:{type:["object","null"],additionalProperties:!0},
author:{type:"string"},version:{type:"string"}},additionalProperties:!0},Qe={validate:w};function w(s,{instancePath:i="",
parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=w.evaluated;if(o.
dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.
schema!==void 0&&typeof s.schema!="string"){const r={instancePath:i+"/schema",schemaPath:"#/properties/schema/\
type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.id!==void 0&&typeof s.id!="stri\
ng"){const r={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type:"string"}};e===
null?e=[r]:e.push(r),p++}if(s.name!==void 0&&typeof s.name!="string"){const r={instancePath:i+"/name",schemaPath:"\
#/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.description!==
void 0&&typeof s.description!="string"){const r={instancePath:i+"/description",schemaPath:"#/properties/descri\
ption/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.tier!==void 0){let r=s.tier;
if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/tier",schemaPath:"#/proper\
ties/tier/type",keyword:"type",params:{type:"integer"}};e===null?e=[t]:e.push(t),p++}}if(s.model!==void 0&&typeof s.
model!="string"){const r={instancePath:i+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{
type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.system_prompt!==void 0&&typeof s.system_prompt!="string"){const r={
instancePath:i+"/system_prompt",schemaPath:"#/properties/system_prompt/type",keyword:"type",params:{type:"stri\
ng"}};e===null?e=[r]:e.push(r),p++}if(s.skills!==void 0){let r=s.skills;if(Array.isArray(r)){const t=r.length;
for(let a=0;a<t;a++){let c=r[a];if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.id!==void 0&&typeof c.id!="s\
tring"){const d={instancePath:i+"/skills/"+a+"/id",schemaPath:"#/properties/skills/items/properties/id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[d]:e.push(d),p++}if(c.name!==void 0&&typeof c.name!="string"){const d={
instancePath:i+"/skills/"+a+"/name",schemaPath:"#/properties/skills/items/properties/name/type",keyword:"type",
params:{type:"string"}};e===null?e=[d]:e.push(d),p++}if(c.description!==void 0&&typeof c.description!="string"){
const d={instancePath:i+"/skills/"+a+"/description",schemaPath:"#/properties/skills/items/properties/descripti\
on/type",keyword:"type",params:{type:"string"}};e===null?e=[d]:e.push(d),p++}if(c.files!==void 0){let d=c.files;
if(!(d&&typeof d=="object"&&!Array.isArray(d))){const g={instancePath:i+"/skills/"+a+"/files",schemaPath:"#/pr\
operties/skills/items/properties/files/type",keyword:"type",params:{type:"object"}};e===null?e=[g]:e.push(g),p++}}}else{
const d={instancePath:i+"/skills/"+a,schemaPath:"#/properties/skills/items/type",keyword:"type",params:{type:"\
object"}};e===null?e=[d]:e.push(d),p++}}}else{const t={instancePath:i+"/skills",schemaPath:"#/properties/skill\
s/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),p++}}if(s.tools!==void 0){let r=s.tools;
if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let c=r[a];if(c&&typeof c=="object"&&!Array.isArray(
c)){if(c.id!==void 0&&typeof c.id!="string"){const d={instancePath:i+"/tools/"+a+"/id",schemaPath:"#/propertie\
s/tools/items/properties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[d]:e.push(d),p++}if(c.config!==
void 0){let d=c.config;if(!(d&&typeof d=="object"&&!Array.isArray(d))){const g={instancePath:i+"/tools/"+a+"/c\
onfig",schemaPath:"#/properties/tools/items/properties/config/type",keyword:"type",params:{type:"object"}};e===
null?e=[g]:e.push(g),p++}}}else{const d={instancePath:i+"/tools/"+a,schemaPath:"#/properties/tools/items/type",
keyword:"type",params:{type:"object"}};e===null?e=[d]:e.push(d),p++}}}else{const t={instancePath:i+"/tools",schemaPath:"\
#/properties/tools/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),p++}}if(s.prompts!==void 0){
let r=s.prompts;if(!(r&&typeof r=="object"&&!Array.isArray(r))){const t={instancePath:i+"/prompts",schemaPath:"\
#/properties/prompts/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),p++}}if(s.sub_workspaces!==
void 0){let r=s.sub_workspaces;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++)Qe.validate(r[a],{instancePath:i+
"/sub_workspaces/"+a,parentData:r,parentDataProperty:a,rootData:n,dynamicAnchors:l})||(e=e===null?Qe.validate.
errors:e.concat(Qe.validate.errors),p=e.length)}else{const t={instancePath:i+"/sub_workspaces",schemaPath:"#/p\
roperties/sub_workspaces/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),p++}}if(s.agent_card!==
void 0){let r=s.agent_card;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null){const t={instancePath:i+"\
/agent_card",schemaPath:"#/properties/agent_card/type",keyword:"type",params:{type:bt.properties.agent_card.type}};
e===null?e=[t]:e.push(t),p++}}if(s.author!==void 0&&typeof s.author!="string"){const r={instancePath:i+"/autho\
r",schemaPath:"#/properties/author/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.
version!==void 0&&typeof s.version!="string"){const r={instancePath:i+"/version",schemaPath:"#/properties/vers\
ion/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return w.errors=e,p===0}w.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function W(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,
dynamicAnchors:l={}}={}){let e=null,p=0;const o=W.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&
(o.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.name===void 0){const r={instancePath:i,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"name"}};e===null?e=[r]:e.push(r),p++}if(s.name!==void 0&&
typeof s.name!="string"){const r={instancePath:i+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{
type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.schema!==void 0&&typeof s.schema!="string"){const r={instancePath:i+
"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),
p++}if(s.id!==void 0&&typeof s.id!="string"){const r={instancePath:i+"/id",schemaPath:"#/properties/id/type",keyword:"\
type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.description!==void 0&&typeof s.description!="s\
tring"){const r={instancePath:i+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{
type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.tier!==void 0){let r=s.tier;if(!(typeof r=="number"&&!(r%1)&&
!isNaN(r)&&isFinite(r))){const t={instancePath:i+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{
type:"integer"}};e===null?e=[t]:e.push(t),p++}}if(s.model!==void 0&&typeof s.model!="string"){const r={instancePath:i+
"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),
p++}if(s.system_prompt!==void 0&&typeof s.system_prompt!="string"){const r={instancePath:i+"/system_prompt",schemaPath:"\
#/properties/system_prompt/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.skills!==
void 0){let r=s.skills;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){let c=r[a];if(c&&typeof c=="\
object"&&!Array.isArray(c)){if(c.id!==void 0&&typeof c.id!="string"){const d={instancePath:i+"/skills/"+a+"/id",
schemaPath:"#/properties/skills/items/properties/id/type",keyword:"type",params:{type:"string"}};e===null?e=[d]:
e.push(d),p++}if(c.name!==void 0&&typeof c.name!="string"){const d={instancePath:i+"/skills/"+a+"/name",schemaPath:"\
#/properties/skills/items/properties/name/type",keyword:"type",params:{type:"string"}};e===null?e=[d]:e.push(d),
p++}if(c.description!==void 0&&typeof c.description!="string"){const d={instancePath:i+"/skills/"+a+"/descript\
ion",schemaPath:"#/properties/skills/items/properties/description/type",keyword:"type",params:{type:"string"}};
e===null?e=[d]:e.push(d),p++}if(c.files!==void 0){let d=c.files;if(!(d&&typeof d=="object"&&!Array.isArray(d))){
const g={instancePath:i+"/skills/"+a+"/files",schemaPath:"#/properties/skills/items/properties/files/type",keyword:"\
type",params:{type:"object"}};e===null?e=[g]:e.push(g),p++}}}else{const d={instancePath:i+"/skills/"+a,schemaPath:"\
#/properties/skills/items/type",keyword:"type",params:{type:"object"}};e===null?e=[d]:e.push(d),p++}}}else{const t={
instancePath:i+"/skills",schemaPath:"#/properties/skills/type",keyword:"type",params:{type:"array"}};e===null?
e=[t]:e.push(t),p++}}if(s.tools!==void 0){let r=s.tools;if(Array.isArray(r)){const t=r.length;for(let a=0;a<t;a++){
let c=r[a];if(c&&typeof c=="object"&&!Array.isArray(c)){if(c.id!==void 0&&typeof c.id!="string"){const d={instancePath:i+
"/tools/"+a+"/id",schemaPath:"#/properties/tools/items/properties/id/type",keyword:"type",params:{type:"string"}};
e===null?e=[d]:e.push(d),p++}if(c.config!==void 0){let d=c.config;if(!(d&&typeof d=="object"&&!Array.isArray(d))){
const g={instancePath:i+"/tools/"+a+"/config",schemaPath:"#/properties/tools/items/properties/config/type",keyword:"\
type",params:{type:"object"}};e===null?e=[g]:e.push(g),p++}}}else{const d={instancePath:i+"/tools/"+a,schemaPath:"\
#/properties/tools/items/type",keyword:"type",params:{type:"object"}};e===null?e=[d]:e.push(d),p++}}}else{const t={
instancePath:i+"/tools",schemaPath:"#/properties/tools/type",keyword:"type",params:{type:"array"}};e===null?e=
[t]:e.push(t),p++}}if(s.prompts!==void 0){let r=s.prompts;if(!(r&&typeof r=="object"&&!Array.isArray(r))){const t={
instancePath:i+"/prompts",schemaPath:"#/properties/prompts/type",keyword:"type",params:{type:"object"}};e===null?
e=[t]:e.push(t),p++}}if(s.sub_workspaces!==void 0){let r=s.sub_workspaces;if(Array.isArray(r)){const t=r.length;
for(let a=0;a<t;a++)w(r[a],{instancePath:i+"/sub_workspaces/"+a,parentData:r,parentDataProperty:a,rootData:n,dynamicAnchors:l})||
(e=e===null?w.errors:e.concat(w.errors),p=e.length)}else{const t={instancePath:i+"/sub_workspaces",schemaPath:"\
#/properties/sub_workspaces/type",keyword:"type",params:{type:"array"}};e===null?e=[t]:e.push(t),p++}}if(s.agent_card!==
void 0){let r=s.agent_card;if(!(r&&typeof r=="object"&&!Array.isArray(r))&&r!==null){const t={instancePath:i+"\
/agent_card",schemaPath:"#/properties/agent_card/type",keyword:"type",params:{type:kt.properties.agent_card.type}};
e===null?e=[t]:e.push(t),p++}}if(s.author!==void 0&&typeof s.author!="string"){const r={instancePath:i+"/autho\
r",schemaPath:"#/properties/author/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}if(s.
version!==void 0&&typeof s.version!="string"){const r={instancePath:i+"/version",schemaPath:"#/properties/vers\
ion/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),p++}}else{const r={instancePath:i,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),p++}return W.errors=e,p===0}W.evaluated=
{props:!0,dynamicProps:!1,dynamicItems:!1};function He(s,{instancePath:i="",parentData:u,parentDataProperty:y,
rootData:n=s,dynamicAnchors:l={}}={}){let e=null,p=0;const o=He.evaluated;return o.dynamicProps&&(o.props=void 0),
o.dynamicItems&&(o.items=void 0),W(s,{instancePath:i,parentData:u,parentDataProperty:y,rootData:n,dynamicAnchors:l})||
(e=e===null?W.errors:e.concat(W.errors),p=e.length),He.errors=e,p===0}He.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};
const wt=Je;function Je(s,{instancePath:i="",parentData:u,parentDataProperty:y,rootData:n=s,dynamicAnchors:l={}}={}){let e=null,
p=0;const o=Je.evaluated;if(o.dynamicProps&&(o.props=void 0),o.dynamicItems&&(o.items=void 0),s&&typeof s=="ob\
ject"&&!Array.isArray(s)){if(s.header!==void 0){let r=s.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["\
x-molecule-org-id"]!==void 0&&typeof r["x-molecule-org-id"]!="string"){const t={instancePath:i+"/header/x-mole\
cule-org-id",schemaPath:"#/properties/header/properties/x-molecule-org-id/type",keyword:"type",params:{type:"s\
tring"}};e===null?e=[t]:e.push(t),p++}if(r["x-molecule-org-slug"]!==void 0&&typeof r["x-molecule-org-slug"]!="\
string"){const t={instancePath:i+"/header/x-molecule-org-slug",schemaPath:"#/properties/header/properties/x-mo\
lecule-org-slug/type",keyword:"type",params:{type:"string"}};e===null?e=[t]:e.push(t),p++}}else{const t={instancePath:i+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),
p++}}}else{const r={instancePath:i,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.
push(r),p++}return Je.errors=e,p===0}Je.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const _t={
createOrg:{body:rr},getOrg:{parameters:tr},deleteOrg:{parameters:sr},exportOrg:{parameters:pr},getProvisionStatus:{
parameters:ir},getOrgInstance:{parameters:or},billingCheckout:{body:ar},billingPortal:{body:nr},billingTopup:{
body:lr},adminCreateOrg:{body:ur,parameters:yr},adminGetTenantToken:{parameters:dr},adminListOrgWorkspaces:{parameters:cr},
adminDeleteTenant:{body:mr,parameters:fr},adminScrubTenantArtifacts:{body:hr,parameters:gr},adminTenantDiagnostics:{
parameters:Pr},adminRedeployTenant:{parameters:kr},adminRedeployFleet:{body:br},adminUpdateWorkspaceEnv:{body:wr,
parameters:vr},adminPromoteThinAmi:{body:jr},adminPromoteRuntimeImage:{body:_r},adminGetWorkspaceBillingMode:{
parameters:Ar},adminPutWorkspaceBillingMode:{body:xr,parameters:qr},provisionWorkspace:{body:Dr},deprovisionWorkspace:{
parameters:Er},getProvisionWorkspaceStatus:{parameters:Wr},tenantListWorkspaces:{parameters:zr},tenantCreateWorkspace:{
body:Sr,parameters:Rr},tenantGetWorkspace:{parameters:Tr},tenantDeleteWorkspace:{parameters:Or},tenantRestartWorkspace:{
parameters:Br},tenantPauseWorkspace:{parameters:Nr},tenantResumeWorkspace:{parameters:Gr},tenantGetBudget:{parameters:Cr},
tenantPatchBudget:{body:Fr,parameters:Lr},tenantGetBillingMode:{parameters:Mr},tenantPutBillingMode:{body:Ur,parameters:Vr},
tenantListWorkspaceSecrets:{parameters:Hr},tenantSetWorkspaceSecret:{body:Jr,parameters:Kr},tenantPutWorkspaceSecret:{
body:Qr,parameters:Xr},tenantDeleteWorkspaceSecret:{parameters:Yr},tenantListGlobalSecrets:{parameters:Zr},tenantSetGlobalSecret:{
body:et,parameters:rt},tenantPutGlobalSecret:{body:tt,parameters:st},tenantDeleteGlobalSecret:{parameters:pt},
tenantListOrgTokens:{parameters:it},tenantCreateOrgToken:{body:ot,parameters:nt},tenantRevokeOrgToken:{parameters:lt},
tenantOrgImport:{body:ut,parameters:dt},tenantListOrgTemplates:{parameters:ct},tenantListTemplates:{parameters:mt},
tenantImportTemplate:{body:ft,parameters:ht},tenantExportBundle:{parameters:gt},tenantImportBundle:{body:Pt,parameters:wt}};export const checks: RequestChecks = _t;
