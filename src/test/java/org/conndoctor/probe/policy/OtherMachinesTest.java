package org.conndoctor.probe.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this machine sends to itself passes no firewall: none of its own addresses is public to it. */
class OtherMachinesTest {

    private final ProbePolicy policy = new OtherMachines();

    @Test
    void everyAddressOfThisMachineIsRefused() throws SocketException {
        var own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();

        assertThat(own)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(policy.judge(address, 8080))
                        .contains(new Refusal(Refusal.SPECIAL_PURPOSE, "address of this server")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "198.51.100.77", "2606:4700::1111"})
    void anAddressOfAnotherMachineIsNot(String address) throws UnknownHostException {
        assertThat(policy.judge(InetAddress.getByName(address), 8080)).isEmpty();
    }
}
