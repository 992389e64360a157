/** What the ministry asked Tây Ninh on 16 February 2017, answered from the API alone. */
@NullMarked
package vn.thads.localstack.answers;

import org.jspecify.annotations.NullMarked;
