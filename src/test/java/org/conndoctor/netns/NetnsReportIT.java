package org.conndoctor.netns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Says plainly whether faults between machines can be tried here: nothing is left out in silence. */
class NetnsReportIT {

    @Test
    void faultsBetweenMachinesCanBeTried(TestReporter reporter) {
        if (Net.isRoot()) {
            assertThat(Net.missing()).as("what root has to install").isEmpty();
        }
        var obstacle = Net.obstacle();
        var said = obstacle.map(why -> "NO FAULT BETWEEN MACHINES WAS TRIED: " + why)
                .orElse("faults between machines are tried in network namespaces");
        reporter.publishEntry("network namespaces", said);
        assumeTrue(obstacle.isEmpty(), said);
    }
}
