/** The served OpenAPI document, and what every answer carries. */
@NullMarked
package vn.thads.platform.openapi;

import org.jspecify.annotations.NullMarked;
