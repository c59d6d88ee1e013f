# conndoctor run [OPTIONS] -- COMMAND...: sourced by ../../../conndoctor, which hands over its arguments.
#
# The command runs here, by the shell, and no JVM starts before it has failed and printed something. It keeps its stdin,
# its exit code and every signal; what it prints goes on byte by byte, and the last of it is kept besides, in a file that
# has no name any more. Where anything is unusual, the command runs without a doctor rather than otherwise than meant.
#
#   stderr is no terminal    it is copied, and stdout where it is no terminal either; as one where they are the same
#   stderr is a terminal     it stays one: script(1) gives the command a terminal of its own, which is read; a stdout or
#                            stdin that is no terminal is handed through as it is
#   ... without script(1)    stderr stays as it is and is not read; stdout is copied where it is no terminal
set +e

kept=65536 # bytes of what is printed, the last ones

command_only() {
    while [ "$1" != -- ]; do shift; done
    shift
    exec 7>&- 8<&- 9<&-
    # shellcheck disable=SC2086
    exec ${hear-} "$@"
}

# Anything but options, two dashes and a command is for the program to explain.
first=
for word; do
    case $word in
        --ended) [ -n "$first" ] || return 0 ;;
        --) first=next && continue ;;
    esac
    [ "$first" != next ] || { first=$word && break; }
done
case $first in '' | next) return 0 ;; esac

# Streams that are closed, and what env would take for an assignment.
[ -e /dev/fd/0 ] && [ -e /dev/fd/1 ] && [ -e /dev/fd/2 ] || command_only "$@"
case $first in *=*) command_only "$@" ;; esac

# In the background a shell takes Ctrl+C away from a command; it is given back, unless the caller had taken it already.
ignored=0
[ ! -r /proc/$$/status ] || while read -r name value; do
    [ "$name" != SigIgn: ] || ignored=${value#"${value%?}"}
done </proc/$$/status
case $ignored in
    [2367abefABEF]) listens=QUIT ;;
    *) listens=INT,QUIT ;;
esac
if env --default-signal=$listens true 2>/dev/null; then
    hear="env --default-signal=$listens"
elif command -v perl >/dev/null; then
    # shellcheck disable=SC2016
    hear='perl -e $SIG{INT}=$SIG{QUIT}="DEFAULT";exec{$ARGV[0]}@ARGV;print(STDERR"$ARGV[0]:$!\n");exit(127)'
else
    hear= # then it runs in the foreground, and a signal for this shell alone waits until it has ended
fi

in_front() { # of its terminal: the fields of /proc/PID/stat behind the name. Touching it from the background stops a job
    [ $# -gt 5 ] && [ "$3" = "$6" ]
}
way= # in which the command is read; nothing where it cannot be
if [ ! -t 2 ]; then
    way=errors
    [ -t 1 ] || way=errors-and-output
    [ ! /dev/fd/1 -ef /dev/fd/2 ] || way=both-as-one
else
    read -r state 2>/dev/null </proc/$$/stat
    # shellcheck disable=SC2086
    case $(command -v script >/dev/null && script --version 2>/dev/null) in
        *util-linux*) in_front ${state##*) } && way=terminal ;;
    esac
    [ -n "$way" ] || [ -t 1 ] || way=output
fi

# Names that nobody else has, for as long as it takes to open what they stand for: none is left while the command runs.
mine=
for number in 1 2 3; do
    mine=${TMPDIR:-/tmp}/conndoctor.$$.$number
    (set -C && umask 077 && : >"$mine.said") 2>/dev/null && exec 9<"$mine.said" && break
    mine=
done
[ -n "$mine" ] || command_only "$@"
mkfifo -m 600 "$mine.1" "$mine.2" || { rm -f "$mine.said" "$mine.1" "$mine.2" && command_only "$@"; }

copy() { # copy FIFO: to stdout, and to 3. Goes on until nobody can print there any more
    tee /dev/fd/3 <"$mine.$1" 2>/dev/null 4>&- 5>&- 6>&-
}

copies() { # of what is printed; the last of it stays in the file
    trap '' INT QUIT TERM HUP
    exec 9<&-
    if [ $way = terminal ]; then
        { rm -f "$mine.said" "$mine.1" "$mine.2" && exec tail -c $kept; } >>"$mine.said" <"$mine.1" 2>/dev/null
    else
        {
            case $way in
                both-as-one | output) copy 1 3>&1 >&4 ;;
                errors) copy 2 3>&1 >&5 ;;
                errors-and-output)
                    copy 1 3>&1 >&4 &
                    copy 2 3>&1 >&5
                    wait
                    ;;
            esac | tail -c $kept >&6 4>&- 5>&-
        } 4>&1 5>&2 6>>"$mine.said" 2>/dev/null
    fi
}

quote() { # a word for a shell, in $quoted
    quoted=
    rest=$1
    while case $rest in *\'*) ;; *) false ;; esac do
        quoted="$quoted${rest%%\'*}'\\''"
        rest=${rest#*\'}
    done
    quoted="'$quoted$rest'"
}

in_terminal() { # the command in a terminal of its own, stdout and stdin as 7 and 8 where they are none
    while [ "$1" != -- ]; do shift; done
    shift
    line="SHELL=\$CONNDOCTOR_SHELL; unset CONNDOCTOR_SHELL; exec"
    [ -n "${SHELL-}" ] || line="unset SHELL CONNDOCTOR_SHELL; exec"
    for word; do
        quote "$word"
        line="$line $quoted"
    done
    [ -t 1 ] || line="$line >&7"
    [ -t 0 ] || line="$line <&8"
    exec 7>&1 9<&-
    [ -t 0 ] || exec </dev/tty
    export CONNDOCTOR_SHELL="${SHELL-}" SHELL=/bin/sh
    # shellcheck disable=SC2086
    exec $hear script -qefc "$line 7>&- 8<&-" "$mine.1" >&2
}

start() { # the command; each pipe waits here until both its ends are open, then the names can go
    case $way in
        terminal) in_terminal "$@" ;;
        errors) exec 2>"$mine.2" ;;
        output) exec >"$mine.1" ;;
        errors-and-output) exec 2>"$mine.2" >"$mine.1" ;;
        both-as-one) exec >"$mine.1" 2>&1 ;;
    esac
    rm -f "$mine.said" "$mine.1" "$mine.2"
    command_only "$@"
}

came= # the last signal
pass() { # a signal on to the command; one that was typed at a terminal has reached it already
    came=$1
    case $1 in
        INT | QUIT | HUP) { true </dev/tty; } 2>/dev/null && return ;;
    esac
    kill -s "$1" "$child" 2>/dev/null
}

[ -z "$way" ] || { copies </dev/null & copying=$!; }
for name in INT QUIT HUP TERM USR1 USR2; do
    # shellcheck disable=SC2064
    trap "pass $name" $name
done
if [ -n "$hear" ]; then
    { start "$@" <&8 & } 8<&0
    child=$!
    status=
    while :; do
        came=
        wait "$child" 2>/dev/null
        now=$?
        # What was waited for already is not there any more.
        [ $now = 127 ] && [ -n "$status" ] && break
        status=$now
        last=${came:-${last-}}
        [ -n "$came" ] || break
    done
else
    child=$$
    trap 'last=INT' INT
    (start "$@")
    status=$?
fi

# The last words are on their way still; of who left others behind that may go on printing, they are not waited for.
if [ -n "$way" ]; then
    trap : ALRM
    {
        sleep 2 &
        trap 'kill $! && exit' TERM
        wait
        kill -s ALRM $$
    } </dev/null >/dev/null 2>&1 9<&- &
    timer=$!
    wait "$copying" 2>/dev/null
    kill "$timer" # whose signal may be on its way all the same
fi

# Who was ended by a signal is told to have been.
[ "$way" != terminal ] || [ $status != 130 ] || last=INT
case ${last-}:$status in
    INT:130 | QUIT:131 | HUP:129 | TERM:143)
        trap - "$last"
        kill -s "$last" $$
        ;;
esac
trap - QUIT HUP TERM USR1 USR2
trap : INT
case $status in
    0 | 129 | 130 | 131 | 141 | 143) ;;
    *)
        if [ -z "$way" ]; then
            echo "conndoctor: what failed printed to this terminal, where it cannot be read: script (util-linux) is missing," \
                "or this runs in the background. Try: COMMAND 2>&1 | conndoctor diagnose -" >&2
        elif [ -s /dev/fd/9 ]; then
            shift
            "$0" run --ended "$status" "$@" <&9 9<&- >&2
        fi
        ;;
esac
exit "$status"
