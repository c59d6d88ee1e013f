package org.conndoctor.probe.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import oshi.util.PlatformEnum;

/** The commands that print the rules of this machine's firewall. */
final class FirewallRules {

    private static final List<LocalCommand> COMMANDS = List.of(
            LocalCommand.of("nft", "list", "ruleset"),
            LocalCommand.of("iptables", "-S"),
            LocalCommand.of("ufw", "status"),
            LocalCommand.of("firewall-cmd", "--list-all"));

    private FirewallRules() {}

    /** Root alone may read rules; of anybody else a desktop might ask for a password. */
    static List<LocalCommand> commands() {
        return PlatformEnum.getCurrentPlatform() == PlatformEnum.LINUX && isRoot() ? COMMANDS : List.of();
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
