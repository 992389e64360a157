/** The chart of deploy/helm, rendered by Helm and read with Kubernetes' own model. */
@NullMarked
package vn.thads.deploychecks;

import org.jspecify.annotations.NullMarked;
