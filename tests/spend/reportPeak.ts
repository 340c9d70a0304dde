/** Loaded before a command (`node --import`): prints its peak of resident memory, as the kernel counts it in kilobytes. */
process.on('exit', () => {
  console.log(`peak: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});
