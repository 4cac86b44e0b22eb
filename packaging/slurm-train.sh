#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# An example for Slurm: one training on several machines. Copy it, change the lines marked <--, then
#
#     sbatch slurm-train.sh
#
# Every machine must see the project folder, the pictures and the weights file under the same path.
# Only the first process opens the project; what it prints is in the job's output file.

#SBATCH --job-name=lesiondesk
#SBATCH --nodes=2                  # <-- machines
#SBATCH --ntasks-per-node=1        # <-- processes on each: one, or as many as it has GPUs
#SBATCH --cpus-per-task=16         # <-- cores of each process
#SBATCH --time=08:00:00            # <-- Slurm ends the job then; the run keeps its state
#SBATCH --signal=TERM@120          # two minutes before, so that the run saves its state and stops
#SBATCH --output=lesiondesk-%j.txt

project=/data/Clinic.lesion        # <--
plan=/data/plans/sequential.json   # <-- see "lesiondesk-cli plan"

# The processes meet at the first machine of the job, at a port that other jobs there will not have.
MASTER_ADDR=$(scontrol show hostnames "$SLURM_JOB_NODELIST" | head -n 1)
MASTER_PORT=$((20000 + SLURM_JOB_ID % 20000))
export MASTER_ADDR MASTER_PORT

# LibTorch's waiting threads leave their cores to others.
export OMP_WAIT_POLICY=passive
# Where a machine has several networks, the one that the processes are to use:
# export GLOO_SOCKET_IFNAME=ib0

# srun tells every process its rank (SLURM_PROCID, SLURM_NTASKS, SLURM_LOCALID). One that ends must
# not take the others with it before they have saved the state: hence --kill-on-bad-exit=0.
srun --kill-on-bad-exit=0 lesiondesk-cli train "$project" --plan "$plan"

# A run that was stopped goes on with
#     srun --kill-on-bad-exit=0 lesiondesk-cli resume "$project" RUN
