/** Tests of reinforcement plans. */
@NullMarked
package vn.thads.officers.reinforcement;

import org.jspecify.annotations.NullMarked;
